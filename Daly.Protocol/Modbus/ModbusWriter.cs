using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.Modbus;

/// <summary>The writing side of the Modbus dialects, by the map of each.</summary>
/// <remarks>
/// The acknowledgement of D2 repeats the request, so it can be an echo: no acknowledgement proves anything. Of parameters only
/// a register is written that the dialect's table has, as writable and with a range.
/// </remarks>
internal sealed class ModbusWriter : CommandWriter
{
    private readonly ModbusExchange _exchange;
    private readonly ParameterRegisters _registers;
    private readonly ModbusCommands _commands;
    private readonly int[] _clockWords = new int[ModbusClock.Words];

    public ModbusWriter(ModbusExchange exchange, ParameterRegisters registers, ModbusCommands commands)
    {
        _exchange = exchange;
        _registers = registers;
        _commands = commands;
    }

    public override int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        if (command.Kind == BmsCommandKind.Parameter)
        {
            return WriteParameter(command.Change, data, sinceMs, transmit);
        }

        RegisterDefinition? target = _commands.Of(command.Kind).Target;
        return target == null ? 0 : Write(target, command, transmit);
    }

    /// <remarks>
    /// Reading is of whole frames: a value that a frame does not have is absent in it.
    /// </remarks>
    protected override A5Parameter? ParameterOf(BmsCommand command)
    {
        A5Parameter? parameter = base.ParameterOf(command);
        bool isRead = command.Kind == BmsCommandKind.ReadParameter;
        bool isThere = parameter != null && (isRead ? _registers.HasFrame(parameter.ReadId) : _registers.RegisterOf(parameter) >= 0);
        return isThere ? parameter : null;
    }

    protected override int RequestOf(A5Parameter parameter) => _commands.BlockOf(parameter);

    protected override int StateRequest(BmsCommandKind kind) => _commands.Of(kind).Block;

    protected override BmsGroup StateGroup(BmsCommandKind kind) => _commands.Of(kind).Group;

    protected override int StateOf(BmsCommandKind kind)
    {
        ModbusCommands row = _commands.Of(kind);
        return _exchange.HasReply && _exchange.Reply.Covers(row.Block) ? _exchange.Reply.Word(row.State) : Absent.Value;
    }

    private int Write(RegisterDefinition target, BmsCommand command, byte[] transmit)
    {
        switch (target.Format)
        {
            case RegisterFormat.Flag:
                return _exchange.BeginWrite(target, command.On ? 1 : 0, transmit);
            case RegisterFormat.Permille:
                return _exchange.BeginWrite(target, command.SocPermille, transmit);
            case RegisterFormat.Clock:
                bool isMoment = ModbusClock.TryEncode(command.Clock, _clockWords);
                return isMoment ? _exchange.BeginWrite(target, _clockWords, transmit) : 0;
            case RegisterFormat.Raw:
                return _exchange.BeginWrite(target, 0, transmit);
            default:
                return 0;
        }
    }

    private int WriteParameter(ParameterChange? change, BmsData data, long sinceMs, byte[] transmit)
    {
        if (change == null)
        {
            return 0;
        }

        RegisterDefinition? register = Writable(change.Parameter);
        change.WriteRegister();
        bool isPrepared = change.TryPrepare(data.ParameterFrames, sinceMs);
        if (!isPrepared || register == null || !_registers.TryScale(change.Parameter, change.WantedRaw(), out int raw))
        {
            return 0;
        }

        int count = _exchange.BeginWrite(register, raw, transmit);
        if (count > 0)
        {
            change.NoteTransmission();
        }

        return count;
    }

    private RegisterDefinition? Writable(A5Parameter parameter)
    {
        int address = _registers.RegisterOf(parameter);
        RegisterDefinition? register = address < 0 ? null : _commands.Table.Find(address);
        return register != null && register.IsWritable && register.Words == 1 ? register : null;
    }
}
