using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>The D2 dialect: the writing side. The acknowledgement repeats the request, so it can be an echo and proves nothing.</summary>
public sealed class D2Writer : IBmsWriter
{
    private readonly ModbusWriter _writer;

    /// <summary>Initializes a new instance of the <see cref="D2Writer"/> class.</summary>
    /// <param name="dialect">The reading side, which takes the replies.</param>
    public D2Writer(D2Dialect dialect)
    {
        var targets = new ModbusWriteTargets(
            D2Writable.ChargeSwitch,
            D2Writable.DischargeSwitch,
            D2Writable.SetSoc,
            D2Writable.Clock,
            D2Writable.Restart,
            D2Block.Status,
            D2Block.Fets,
            D2Block.Pack,
            D2Block.Clock);
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
