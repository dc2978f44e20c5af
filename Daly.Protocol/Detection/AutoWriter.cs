using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Detection;

/// <summary>The writing side of <see cref="AutoDialect"/>: nothing can be written before the dialect is known.</summary>
public sealed class AutoWriter : IBmsWriter
{
    private readonly AutoDialect _dialect;

    /// <summary>Initializes a new instance of the <see cref="AutoWriter"/> class.</summary>
    /// <param name="dialect">The reading side.</param>
    public AutoWriter(AutoDialect dialect)
    {
        _dialect = dialect;
    }

    /// <inheritdoc/>
    public int PrepareRequest(BmsCommand command) =>
        _dialect.Found == null ? PollPlan.NoRequest : _dialect.Found.Writer.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        IBmsWriter? writer = _dialect.BeginWrite();
        return writer == null ? 0 : writer.BeginWrite(command, data, sinceMs, transmit);
    }

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) =>
        _dialect.Found == null ? _dialect.Plan.Fast[0] : _dialect.Found.Writer.ReadBackRequest(command);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs) =>
        _dialect.Found == null ? CommandCheck.NotRead : _dialect.Found.Writer.Check(command, data, sinceMs);
}
