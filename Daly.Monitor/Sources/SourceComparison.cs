using Daly.Monitor.Counting;

namespace Daly.Monitor.Sources;

/// <summary>Compares the averages of shunt and BMS current.</summary>
/// <remarks>
/// The BMS sees 0 below about 1.1 A, some up to 2.5 A, and shows 0.1 A steps: a difference below the dead band says
/// nothing. A verdict must stand for a minute.
/// </remarks>
public sealed class SourceComparison
{
    private const int DeadBandMicroAmps = 2_500_000;
    private const int HoldMs = 60_000;

    private readonly MovingAverage _shunt = new MovingAverage(30_000);
    private readonly MovingAverage _bms = new MovingAverage(30_000);
    private SourceAgreement _candidate;
    private long _sinceMs;
    private long _shuntAtMs = Absent.Long;

    internal SourceComparison()
    {
    }

    public SourceAgreement Verdict { get; private set; }

    /// <summary>Gets the shunt's average less the BMS's in microamperes, or <see cref="Absent.Long"/>.</summary>
    public long DifferenceMicroAmps => _shunt.Value == Absent.Long || _bms.Value == Absent.Long
        ? Absent.Long : _shunt.Value - _bms.Value;

    internal void AddShunt(long atMs, long microAmps)
    {
        _shuntAtMs = atMs;
        _shunt.Add(atMs, microAmps);
    }

    internal void Update(long nowMs, BmsView bms)
    {
        bool hasShunt = CurrentInput.IsFresh(nowMs, _shuntAtMs, CurrentInput.PatienceMs);
        bool hasBms = bms.IsOnline && bms.CurrentMilliAmps != Absent.Value
            && CurrentInput.IsFresh(nowMs, bms.PackAtMs, CurrentInput.PatienceMs);
        if (hasBms)
            _bms.Add(bms.PackAtMs, bms.CurrentMilliAmps * 1000L);
        else
            _bms.Clear();

        if (!hasShunt)
            _shunt.Clear();

        Judge(nowMs, hasShunt && hasBms ? Compare() : SourceAgreement.Unknown);
    }

    private SourceAgreement Compare()
    {
        long shunt = _shunt.Value;
        long bms = _bms.Value;
        if (Whole.Size(shunt - bms) <= DeadBandMicroAmps + (Whole.Size(shunt) / 20))
            return SourceAgreement.Agree;

        bool bothFlow = Whole.Size(shunt) > DeadBandMicroAmps / 2 && Whole.Size(bms) > DeadBandMicroAmps / 2;
        return bothFlow && (shunt < 0) != (bms < 0) ? SourceAgreement.OppositeSign : SourceAgreement.Difference;
    }

    private void Judge(long nowMs, SourceAgreement seen)
    {
        if (seen != _candidate)
        {
            _candidate = seen;
            _sinceMs = nowMs;
        }

        if (seen == SourceAgreement.Unknown || nowMs - _sinceMs >= HoldMs)
            Verdict = seen;
    }
}
