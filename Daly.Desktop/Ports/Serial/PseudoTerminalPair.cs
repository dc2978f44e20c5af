using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>Both ends of a pseudo-terminal, set to pass every byte unchanged.</summary>
/// <remarks>
/// Our holding the slave open keeps the master from reading errors while no other program has it open.
/// </remarks>
internal sealed unsafe record PseudoTerminalPair(SafeFileHandle Master, SafeFileHandle Slave, string Path)
{
    private const int LongestName = 64;
    private const int NominalBaud = SerialPortLine.DefaultBaud;
    private const int Flags = LinuxConstants.O_RDWR | LinuxConstants.O_NOCTTY | LinuxConstants.O_NONBLOCK
        | LinuxConstants.O_CLOEXEC;

    internal static PseudoTerminalPair Open()
    {
        if (!OperatingSystem.IsLinux()) throw new IOException("Pseudo-terminals work on Linux only: use TCP (--tcp).");
        var master = new SafeFileHandle(LibC.OpenPseudoTerminal(Flags), ownsHandle: true);
        try
        {
            Require(!master.IsInvalid);
            Require(LibC.GrantPseudoTerminal(master) == 0 && LibC.UnlockPseudoTerminal(master) == 0);
            var path = NameOf(master);
            return new PseudoTerminalPair(master, OpenSlave(path), path);
        }
        catch
        {
            master.Dispose();
            throw;
        }
    }

    private static SafeFileHandle OpenSlave(string path)
    {
        var slave = new SafeFileHandle(LibC.Open(path, Flags), ownsHandle: true);
        Require(!slave.IsInvalid && RawTerminal.TrySet(slave, NominalBaud));
        return slave;
    }

    private static string NameOf(SafeFileHandle master)
    {
        var name = stackalloc byte[LongestName];
        Require(LibC.NamePseudoTerminal(master, name, LongestName) == 0);
        return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
    }

    private static void Require(bool succeeded)
    {
        if (!succeeded) throw new IOException($"No pseudo-terminal: {Marshal.GetLastPInvokeErrorMessage()}.");
    }
}
