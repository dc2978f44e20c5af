using Daly.Bridge.Polling;
using Daly.Client;

namespace Daly.Desktop.Ports.Lines;

/// <summary>A line of this program for the client library. One that was open once is waited for when it is lost.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class ClientLine(IWaitableLine line) : IBmsLine
{
    private readonly SerialByteLine _bytes = new(line);
    private bool _wasOpen;

    public string? Failure => !_wasOpen && line is ReopeningLine { HasFailed: true } ? line.Fault : null;

    /// <summary>Gets why the line was closed when it was disposed of, or <c>null</c>.</summary>
    public string? LastFault { get; private set; }

    public bool IsOpen
    {
        get
        {
            bool isOpen = line.IsOpen;
            _wasOpen |= isOpen;
            return isOpen;
        }
    }

    public int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count);

    public bool Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public bool Discard() => _bytes.Discard();

    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    public void Dispose()
    {
        LastFault = line.Fault;
        line.Dispose();
    }
}
