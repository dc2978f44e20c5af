using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.D2;

/// <summary>The D2 dialect: the writing side. The acknowledgement repeats the request, so it can be an echo and proves nothing.</summary>
public sealed class D2Writer : IBmsWriter
{
    private readonly ModbusWriter _writer;
    private readonly ModbusParameterWriter _parameters;

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
        _parameters = new ModbusParameterWriter(dialect.Exchange, dialect.Parameters);
    }

    /// <inheritdoc/>
    /// <remarks>A parameter is read first: it is only written if it is what the change was planned for.</remarks>
    public int PrepareRequest(BmsCommand command) =>
        command.Kind == BmsCommandKind.Parameter ? BlockOf(command) : _writer.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit) =>
        command.Kind == BmsCommandKind.Parameter
            ? _parameters.BeginWrite(command.Change, D2Registers.Table, data, sinceMs, transmit)
            : _writer.BeginWrite(command, data, sinceMs, transmit);

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) =>
        IsOfParameter(command) ? BlockOf(command) : _writer.ReadBackRequest(command);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs) => IsOfParameter(command)
        ? _parameters.Check(command, data, sinceMs)
        : _writer.Check(command, data, sinceMs);

    private static bool IsOfParameter(BmsCommand command) =>
        command.Kind == BmsCommandKind.Parameter || command.Kind == BmsCommandKind.ReadParameter;

    private int BlockOf(BmsCommand command)
    {
        A5Parameter? parameter = _parameters.ParameterOf(command);
        return parameter == null ? PollPlan.NoRequest : D2Parameters.BlockOf(parameter);
    }
}
