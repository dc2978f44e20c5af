using Daly.Client;
using Daly.Desktop.Ports.Lines;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>An open serial port, and what keeps others out of it.</summary>
internal sealed class SerialPortChannel(IBmsLine port, SafeFileHandle? claim) : ILineChannel
{
    public string? Failure { get; private set; }

    public int Read(byte[] buffer, int offset, int count)
    {
        int got = port.Read(buffer, offset, count);
        return got > 0 || IsWell() ? got : -1;
    }

    public int Write(byte[] buffer, int offset, int count) => port.Write(buffer, offset, count) || IsWell() ? count : -1;

    public bool WaitForInput(int timeoutMs) => port.WaitForData(timeoutMs);

    public void Discard() => port.Discard();

    public void Dispose()
    {
        port.Dispose();
        claim?.Dispose();
    }

    private bool IsWell() => (Failure = port.Failure) is null;
}
