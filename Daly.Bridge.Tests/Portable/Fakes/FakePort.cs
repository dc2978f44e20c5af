using Daly.Bridge.State;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A board that does at once, or after a while, what it is told.</summary>
internal sealed class FakePort : IBmsCommandPort
{
    private readonly PackState _pack;
    private BmsCommand? _command;

    public FakePort(PackState pack)
    {
        _pack = pack;
    }

    public bool IsBusy => _command != null;

    public CommandOutcome Outcome { get; private set; }

    public bool WasAcknowledged => Outcome == CommandOutcome.Confirmed;

    public int Writes { get; private set; }

    public BmsCommand? Last { get; private set; }

    /// <summary>For tests to remember that the board is to stay silent.</summary>
    public bool RefusesAll { get; set; }

    public bool TryBegin(BmsCommand command, long nowMs)
    {
        if (IsBusy) return false;
        _command = command;
        Last = command;
        Writes++;
        Outcome = CommandOutcome.None;
        return true;
    }

    public void End(CommandOutcome outcome, long nowMs)
    {
        if (_command is null) return;
        Outcome = outcome;
        if (outcome == CommandOutcome.Confirmed) Apply(_command, nowMs);
        _command = null;
    }

    private void Apply(BmsCommand command, long nowMs)
    {
        if (command.Kind == BmsCommandKind.ChargeFet) _pack.Data.Fets.ChargeFet = command.On ? 1 : 0;
        if (command.Kind == BmsCommandKind.DischargeFet) _pack.Data.Fets.DischargeFet = command.On ? 1 : 0;
        _pack.Data.MarkUpdated(BmsGroup.Fets, nowMs);
    }
}
