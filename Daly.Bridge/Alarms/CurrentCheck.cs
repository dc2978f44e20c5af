using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Bridge.Alarms;

/// <summary>Says so when the BMS and the shunt disagree about the current for half a minute.</summary>
/// <remarks>The BMS does not see less than about 1.1 A, and its resolution is 0.1 A: small differences say nothing.</remarks>
public sealed class CurrentCheck : ISubsystem
{
    /// <summary>How long they must disagree, in ms.</summary>
    public const int DelayMs = 30_000;

    private const int PeriodMs = 500;
    private const long DeadBandMicroAmps = 1_500_000;
    private const long DifferenceMicroAmps = 2_500_000;
    private const long DifferencePercent = 10;

    private readonly BridgeState _state;
    private long _sinceMs = Absent.Long;
    private bool _isTold;
    private long _nextMs = Absent.Long;

    /// <param name="state">The packs and the shunt, and where events go.</param>
    public CurrentCheck(BridgeState state)
    {
        _state = state;
    }

    public string Name => "comparing of currents";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + PeriodMs;
        if (_state.Shunt != null && _state.Shunt.IsFresh(nowMs)) Compare(_state.Shunt.CurrentMicroAmps, nowMs);
        else _sinceMs = Absent.Long;
        return _nextMs;
    }

    private static long Magnitude(long value) => value < 0 ? -value : value;

    private void Compare(long shunt, long nowMs)
    {
        long bms = BmsMicroAmps(nowMs);
        if (bms == Absent.Long)
        {
            _sinceMs = Absent.Long;
            return;
        }

        long larger = Magnitude(bms) > Magnitude(shunt) ? Magnitude(bms) : Magnitude(shunt);
        long allowed = DifferenceMicroAmps + (larger * DifferencePercent / 100);
        bool isOpposite = (bms > DeadBandMicroAmps && shunt < -DeadBandMicroAmps) || (bms < -DeadBandMicroAmps && shunt > DeadBandMicroAmps);
        bool isWrong = isOpposite || Magnitude(bms - shunt) > allowed;
        if (isWrong == _isTold)
        {
            _sinceMs = Absent.Long;
            return;
        }

        if (_sinceMs == Absent.Long) _sinceMs = nowMs;
        if (nowMs - _sinceMs < DelayMs) return;
        _isTold = isWrong;
        _sinceMs = Absent.Long;
        Tell(isOpposite, bms, shunt);
    }

    private void Tell(bool isOpposite, long bms, long shunt)
    {
        string numbers = ": BMS " + (bms / 1000) + " mA, shunt " + (shunt / 1000) + " mA";
        string text = !_isTold ? "BMS and shunt agree about the current again"
            : isOpposite ? "BMS and shunt see opposite currents; look at shunt.inverted and bms.current_sign" : "BMS and shunt disagree about the current";
        _state.Events.Add("current_mismatch", _isTold ? EventSeverity.Warning : EventSeverity.Info, Absent.Value, text + numbers);
    }

    private long BmsMicroAmps(long nowMs)
    {
        long sum = 0;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            int milliAmps = PackValues.CurrentMilliAmps(_state.Packs[i], nowMs);
            if (milliAmps == Absent.Value) return Absent.Long;
            sum += milliAmps * 1000L;
        }

        return sum;
    }
}
