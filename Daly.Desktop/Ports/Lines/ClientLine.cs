using Daly.Bridge.Polling;
using Daly.Client;

namespace Daly.Desktop.Ports.Lines;

/// <summary>A line of this program for the client library.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class ClientLine(IWaitableLine line) : IBmsLine
{
    private readonly SerialByteLine _bytes = new(line);

    /// <inheritdoc/>
    public string? Failure => line is ReopeningLine { HasFailed: true } ? line.Fault : null;

    /// <inheritdoc/>
    public bool IsOpen => line.IsOpen;

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count);

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    /// <inheritdoc/>
    public bool Discard() => _bytes.Discard();

    /// <inheritdoc/>
    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();
}
