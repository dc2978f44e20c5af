using System.Runtime.InteropServices;
using Daly.Client;
using Daly.Desktop.Ports.Lines;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>Opens a serial port for us alone and sets it up, or says in one sentence why not.</summary>
internal static class SerialPortOpener
{
    private const int OpenFlags = LinuxConstants.O_RDWR | LinuxConstants.O_NOCTTY | LinuxConstants.O_NONBLOCK
        | LinuxConstants.O_CLOEXEC;

    internal static SerialPortChannel Open(string name, int baud)
    {
        var claim = OperatingSystem.IsLinux() ? Claim(name) : null;
        try
        {
            return new SerialPortChannel(SerialLine.Open(name, baud), claim);
        }
        catch (DalyPortException fault)
        {
            claim?.Dispose();
            throw new LineOpenException(SerialPortFault.Describe(name, fault));
        }
    }

    // Neither the library nor the kernel keeps out programs that run as root, a second copy of this one among them; the lock does.
    private static SafeFileHandle Claim(string path)
    {
        int descriptor = LibC.Open(path, OpenFlags);
        if (descriptor < 0) throw Failed(path);
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        if (LibC.Lock(file, LinuxConstants.LOCK_EX | LinuxConstants.LOCK_NB) == 0) return file;
        var failure = Failed(path);
        file.Dispose();
        throw failure;
    }

    private static LineOpenException Failed(string path) => new(SerialPortFault.Describe(path, Marshal.GetLastPInvokeError()));
}
