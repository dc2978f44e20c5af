using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>How a parameter of the board is read, and written after that.</summary>
internal sealed partial class AllowedCommands
{
    private void BeginOfParameter(Trace trace, Effect effect, Step step)
    {
        ExpectEffect(trace, effect);
        _outcome = CommandOutcome.None;
        _step = step;
    }

    private void EndReading(Trace trace)
    {
        if (_outcome == CommandOutcome.None) return;
        var isWrite = _active!.Rule!.IsDangerous;
        var isAsWanted = _world.SleepSeconds == _active.Value;
        if (_outcome == CommandOutcome.NotPossible) End(trace, "failed", Reasons.NotAllowed);
        else if (_outcome != CommandOutcome.Confirmed) End(trace, "failed", Reasons.NoAnswer);
        else if (isWrite && !isAsWanted) BeginOfParameter(trace, new Effect("write sleep_s", _active.Value), Step.Changing);
        else End(trace, "confirmed", Reasons.None);
        if (isWrite && isAsWanted && _step == Step.Idle) Seen.Add("as wanted already");
    }

    // The scripted board has no frame that could be read twice, so nothing is ever sent: what then holds has tests of its own.
    private void EndChanging(Trace trace)
    {
        if (_outcome == CommandOutcome.None) return;
        End(trace, "failed", _outcome == CommandOutcome.NotPossible ? Reasons.NotConfirmed : Reasons.NoAnswer);
        Seen.Add("not written");
    }
}
