using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Can;

/// <summary>CAN for one board: the writing side, which is that of A5 in another envelope.</summary>
public sealed class CanWriter : IBmsWriter
{
    private readonly CanDialect _dialect;
    private readonly A5Writer _a5;
    private readonly byte[] _a5Frame = new byte[A5Frame.Length];

    /// <summary>Initializes a new instance of the <see cref="CanWriter"/> class.</summary>
    /// <param name="dialect">The reading side, which takes the replies.</param>
    public CanWriter(CanDialect dialect)
    {
        _dialect = dialect;
        _a5 = new A5Writer(dialect.A5);
    }

    /// <inheritdoc/>
    public int PrepareRequest(BmsCommand command) => _a5.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        int count = _a5.BeginWrite(command, data, sinceMs, _a5Frame);
        return count == 0 ? 0 : _dialect.Encapsulate(_a5Frame, transmit);
    }

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) => _a5.ReadBackRequest(command);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs) => _a5.Check(command, data, sinceMs);
}
