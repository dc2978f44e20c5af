using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.Modbus;

/// <summary>
/// Reads and writes parameters by their registers. Only a register that the dialect's table has, as writable and with a
/// range, is written; reading back decides.
/// </summary>
internal sealed class ModbusParameterWriter
{
    private readonly ModbusExchange _exchange;
    private readonly ParameterRegisters _registers;

    public ModbusParameterWriter(ModbusExchange exchange, ParameterRegisters registers)
    {
        _exchange = exchange;
        _registers = registers;
    }

    /// <summary>
    /// What a command is about, or null if it says nothing or the dialect does not have it. Reading is of whole frames: a
    /// value that a frame does not have is absent in it.
    /// </summary>
    public A5Parameter? ParameterOf(BmsCommand command)
    {
        if (command.Kind == BmsCommandKind.ReadParameter)
        {
            return command.Parameter != null && _registers.HasFrame(command.Parameter.ReadId) ? command.Parameter : null;
        }

        A5Parameter? parameter = command.Change == null ? null : command.Change.Parameter;
        return parameter != null && _registers.RegisterOf(parameter) >= 0 ? parameter : null;
    }

    /// <summary>Starts writing.</summary>
    /// <returns>How many bytes to send; 0 when it must not or cannot be written.</returns>
    public int BeginWrite(ParameterChange? change, RegisterTable table, BmsData data, long sinceMs, byte[] transmit)
    {
        RegisterDefinition? register = change == null ? null : Writable(change.Parameter, table);
        if (change == null)
        {
            return 0;
        }

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

    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs)
    {
        A5Parameter? parameter = ParameterOf(command);
        if (parameter == null || data.ParameterFrames.UpdatedMs(parameter.ReadId) < sinceMs)
        {
            return CommandCheck.NotRead;
        }

        bool isAsWanted = command.Kind == BmsCommandKind.ReadParameter || command.Change!.IsDone(data.ParameterFrames, sinceMs);
        return isAsWanted ? CommandCheck.AsWanted : CommandCheck.Different;
    }

    private RegisterDefinition? Writable(A5Parameter parameter, RegisterTable table)
    {
        int address = _registers.RegisterOf(parameter);
        RegisterDefinition? register = address < 0 ? null : table.Find(address);
        return register != null && register.IsWritable && register.Words == 1 ? register : null;
    }
}
