using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Lines;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>A non-blocking terminal, opened and set up by somebody else.</summary>
internal sealed unsafe class FileChannel : ILineChannel
{
    private const string HungUp = "hung up";

    private readonly SafeFileHandle _file;

    internal FileChannel(SafeFileHandle file) => _file = file;

    public string? Failure { get; private set; }

    public int Read(byte[] buffer, int offset, int count)
    {
        nint got;
        fixed (byte* first = &buffer[offset]) got = LibC.Read(_file, first, count);
        if (got > 0) return (int)got;
        if (got < 0) return HandleError();
        Failure = HungUp;
        return -1;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        nint put;
        fixed (byte* first = &buffer[offset]) put = LibC.Write(_file, first, count);
        return put >= 0 ? (int)put : HandleError();
    }

    public bool WaitForInput(int timeoutMs) => FileWait.ForInput(_file, timeoutMs);

    public void Discard() => _ = LibC.Control(_file, LinuxConstants.TCFLSH, LinuxConstants.TCIOFLUSH);

    public void Dispose()
    {
        // Closing a terminal waits for unsent output, up to 30 s when the other side does not take it.
        if (!_file.IsClosed) Discard();
        _file.Dispose();
    }

    private int HandleError()
    {
        var error = Marshal.GetLastPInvokeError();
        if (error is LinuxConstants.EAGAIN or LinuxConstants.EINTR) return 0;
        Failure = Marshal.GetPInvokeErrorMessage(error);
        return -1;
    }
}
