using Daly.Bridge.Commands.Run;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A wake output that is busy for as long as the test says.</summary>
internal sealed class ScriptedWake(World world, Trace trace) : IWakeCommand
{
    private bool _isPulsed;

    public bool IsBusy => world.IsWakeBusy || _isPulsed;

    public string? Pulse(long nowMs)
    {
        if (IsBusy) return "a wake pulse is under way";
        _isPulsed = true;
        trace.Effects.Enqueue(new Effect("wake", 0));
        return null;
    }

    /// <summary>From now on the world says whether the pulse goes on.</summary>
    public void HandOver() => _isPulsed = false;
}
