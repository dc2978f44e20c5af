using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A board that notes what it is told, and does it when the test says so.</summary>
internal sealed class ScriptedPort(Trace trace) : IBmsCommandPort
{
    private BmsCommand? _command;

    public bool IsBusy => _command is not null;

    /// <summary>Gets whether a parameter is being read.</summary>
    public bool IsReading => _command is { Kind: BmsCommandKind.ReadParameter };

    public CommandOutcome Outcome { get; private set; }

    public bool WasAcknowledged { get; set; }

    public bool TryBegin(BmsCommand command, long nowMs)
    {
        if (IsBusy) return false;
        _command = command;
        Outcome = CommandOutcome.None;
        trace.Effects.Enqueue(Describe(command));
        return true;
    }

    /// <summary>Ends the command.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="isDone">Whether the board did it all the same.</param>
    /// <param name="world">Changes accordingly.</param>
    public void End(CommandOutcome outcome, bool isDone, World world)
    {
        Outcome = outcome;
        if (isDone && _command!.Kind == BmsCommandKind.ChargeFet) world.IsChargeFetOn = _command.On;
        if (isDone && _command!.Kind == BmsCommandKind.DischargeFet) world.IsDischargeFetOn = _command.On;
        _command = null;
    }

    private static Effect Describe(BmsCommand command) => command.Kind switch
    {
        BmsCommandKind.ChargeFet => new("charge_fet", command.On ? 1 : 0),
        BmsCommandKind.DischargeFet => new("discharge_fet", command.On ? 1 : 0),
        BmsCommandKind.Soc when IsDated(command) => new("soc", command.SocPermille),
        BmsCommandKind.Clock when IsDated(command) => new("clock", 1),
        BmsCommandKind.Restart => new("bms_restart", 1),
        BmsCommandKind.ReadParameter => new("read " + command.Parameter?.Key, 0),
        BmsCommandKind.Parameter => new("write " + command.Change?.Parameter.Key, command.Change?.NewValue ?? 0),
        _ => new("what nobody knows: " + command.Kind, 0),
    };

    private static bool IsDated(BmsCommand command) => command.Clock is { Year: 2026, Month: 1, Day: 1 };
}
