using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The 0x81 dialect for one board: the writing side.</summary>
public sealed class P81Writer : IBmsWriter
{
    private readonly ModbusWriter _writer;

    /// <summary>Initializes a new instance of the <see cref="P81Writer"/> class.</summary>
    /// <param name="dialect">The reading side, which takes the replies.</param>
    public P81Writer(P81Dialect dialect)
    {
        var targets = new ModbusWriteTargets(
            P81Writable.ChargeSwitch,
            P81Writable.DischargeSwitch,
            P81Writable.SetSoc,
            P81Writable.Clock,
            P81Writable.Restart,
            P81Block.Live,
            P81Block.Fets,
            P81Block.Pack,
            P81Block.Clock);
        _writer = new ModbusWriter(dialect.Exchange, targets);
    }

    /// <inheritdoc/>
    public int PrepareRequest(BmsCommand command) => _writer.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit) =>
        _writer.BeginWrite(command, data, sinceMs, transmit);

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) => _writer.ReadBackRequest(command);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs) => _writer.Check(command, data, sinceMs);
}
