using Daly.Bridge.Polling;
using Daly.Client;

namespace Daly.Desktop.Ports.Lines;

/// <summary>A line of this program for the client library.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class ClientLine(IWaitableLine line) : IBmsLine
{
    private readonly SerialByteLine _bytes = new(line);

    public string? Failure => line is ReopeningLine { HasFailed: true } ? line.Fault : null;

    public bool IsOpen => line.IsOpen;

    public int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count);

    public bool Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public bool Discard() => _bytes.Discard();

    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    public void Dispose() => line.Dispose();
}
