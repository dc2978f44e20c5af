using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Lines;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>Opens a serial port for us alone and sets it up, or says in one sentence why not.</summary>
internal static class SerialPortOpener
{
    private const int OpenFlags = LinuxConstants.O_RDWR | LinuxConstants.O_NOCTTY | LinuxConstants.O_NONBLOCK
        | LinuxConstants.O_CLOEXEC;

    internal static FileChannel Open(string path, int baud)
    {
        if (!OperatingSystem.IsLinux()) throw new LineOpenException("Serial ports work on Linux only: use --tcp.");
        var descriptor = LibC.Open(path, OpenFlags);
        if (descriptor < 0) throw Failed(path);

        var port = new SafeFileHandle(descriptor, ownsHandle: true);
        if (SetUp(port, baud)) return new FileChannel(port);

        var failure = Failed(path);
        port.Dispose();
        throw failure;
    }

    // TIOCEXCL does not keep out programs that run as root, a second copy of this one among them; the lock does.
    private static bool SetUp(SafeFileHandle port, int baud) =>
        RawTerminal.TrySet(port, baud)
        && LibC.Lock(port, LinuxConstants.LOCK_EX | LinuxConstants.LOCK_NB) == 0
        && LibC.Control(port, LinuxConstants.TIOCEXCL, 0) == 0
        && LibC.Control(port, LinuxConstants.TCFLSH, LinuxConstants.TCIOFLUSH) == 0;

    private static LineOpenException Failed(string path) =>
        new(SerialPortFault.Describe(path, Marshal.GetLastPInvokeError()));
}
