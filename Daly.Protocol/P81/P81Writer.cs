using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.P81;

/// <summary>The 0x81 dialect for one board: the writing side.</summary>
public sealed class P81Writer : IBmsWriter
{
    private readonly ModbusWriter _writer;
    private readonly ModbusParameterWriter _parameters;

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
        _parameters = new ModbusParameterWriter(dialect.Exchange, dialect.Parameters);
    }

    /// <inheritdoc/>
    /// <remarks>A parameter is read first: it is only written if it is what the change was planned for.</remarks>
    public int PrepareRequest(BmsCommand command) =>
        command.Kind == BmsCommandKind.Parameter ? BlockOf(command) : _writer.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit) =>
        command.Kind == BmsCommandKind.Parameter
            ? _parameters.BeginWrite(command.Change, P81Registers.Table, data, sinceMs, transmit)
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
        return parameter == null ? PollPlan.NoRequest : P81Parameters.BlockOf(parameter);
    }
}
