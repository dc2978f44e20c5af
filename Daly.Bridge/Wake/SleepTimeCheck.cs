using Daly.Bridge.State;

namespace Daly.Bridge.Wake;

/// <summary>Warns once about a BMS that is set to sleep: asleep it can neither be read nor switched.</summary>
public sealed class SleepTimeCheck : ISubsystem
{
    /// <summary>The setting that means never.</summary>
    public const int NeverSeconds = 65_535;

    private const int PeriodMs = 1000;

    private readonly BridgeState _state;
    private readonly bool[] _isTold;
    private long _nextMs = Absent.Long;

    /// <param name="state">The packs, and where events go.</param>
    public SleepTimeCheck(BridgeState state)
    {
        _state = state;
        _isTold = new bool[state.Packs.Length];
    }

    public string Name => "checking of sleep times";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + PeriodMs;
        for (int i = 0; i < _isTold.Length; i++)
        {
            int seconds = _state.Packs[i].Data.Identity.SleepSeconds;
            if (_isTold[i] || seconds == Absent.Value || seconds == NeverSeconds) continue;
            _isTold[i] = true;
            string text = "the BMS sleeps after " + seconds + " s without current and then does not answer; 65535 is never";
            _state.Events.Add("sleep_time", EventSeverity.Warning, _state.Packs[i].Number, text);
        }

        return _nextMs;
    }
}
