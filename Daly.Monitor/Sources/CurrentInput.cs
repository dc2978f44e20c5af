using Daly.Monitor.Calibration;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Sources;

/// <summary>Takes the current from the best source there is: the shunt, and the BMS while the shunt is silent.</summary>
internal sealed class CurrentInput
{
    /// <summary>For how long a silent shunt is waited for; the counter bridges as much.</summary>
    internal const int PatienceMs = 10_000;

    /// <summary>For how long the shunt's first sample is waited for; until then nothing is missing.</summary>
    private const int StartMs = 5000;

    /// <summary>A current within this of 0 says nothing when it comes from a Daly BMS (1.1 A seen, with margin).</summary>
    internal const int BmsDeadBandMicroAmps = 1_200_000;

    private const int BmsMaxAgeMs = 10_000;

    private readonly MonitorOptions _options;
    private readonly ShuntCalibration _calibration;
    private long _shuntSequence;
    private long _shuntAtMs = Absent.Long;
    private long _bmsAtMs = Absent.Long;
    private long _startedMs = Absent.Long;

    internal CurrentInput(MonitorOptions options, ShuntCalibration calibration)
    {
        _options = options;
        _calibration = calibration;
    }

    internal CurrentSource Source { get; private set; }

    /// <summary>Gets the last current of <see cref="Source"/> in microamperes, or absent.</summary>
    internal long MicroAmps { get; private set; } = Absent.Long;

    internal long AtMs { get; private set; } = Absent.Long;

    internal bool IsSaturated { get; private set; }

    /// <summary>Gets whether the shunt has not had the time to measure for the first time.</summary>
    internal bool IsStarting { get; private set; } = true;

    /// <summary>Looks at both sources.</summary>
    /// <returns>Whether there is a new sample.</returns>
    internal bool Update(long nowMs, ShuntReading reading, BmsView bms)
    {
        if (TakeShunt(nowMs, reading))
            return true;

        if (IsWaitingAtStart(nowMs))
            return false;

        if (IsFresh(nowMs, _shuntAtMs, PatienceMs))
            return false;

        return TakeBms(nowMs, bms);
    }

    internal static bool IsFresh(long nowMs, long atMs, int maxAgeMs) =>
        atMs != Absent.Long && nowMs >= atMs && nowMs - atMs <= maxAgeMs;

    private bool TakeShunt(long nowMs, ShuntReading reading)
    {
        if (!reading.IsValid || reading.Sequence == _shuntSequence || !IsFresh(nowMs, reading.TimestampMs, PatienceMs))
            return false;

        IsStarting = false;
        _shuntSequence = reading.Sequence;
        _shuntAtMs = reading.TimestampMs;
        IsSaturated = reading.IsSaturated;
        Set(CurrentSource.Shunt, _shuntAtMs, reading.ShuntNanoVolts == Absent.Long
            ? reading.CurrentMicroAmps : _calibration.MicroAmps(reading.ShuntNanoVolts, _options.Rating));
        return true;
    }

    private bool IsWaitingAtStart(long nowMs)
    {
        _startedMs = _startedMs == Absent.Long ? nowMs : _startedMs;
        IsStarting = IsStarting && nowMs - _startedMs <= StartMs;
        return IsStarting;
    }

    private bool TakeBms(long nowMs, BmsView bms)
    {
        IsSaturated = false;
        if (!bms.IsOnline || bms.CurrentMilliAmps == Absent.Value || !IsFresh(nowMs, bms.PackAtMs, BmsMaxAgeMs))
        {
            Set(CurrentSource.None, Absent.Long, Absent.Long);
            return false;
        }

        bool isNew = bms.PackAtMs != _bmsAtMs;
        _bmsAtMs = bms.PackAtMs;
        Set(CurrentSource.Bms, _bmsAtMs, bms.CurrentMilliAmps * 1000L);
        return isNew;
    }

    private void Set(CurrentSource source, long atMs, long microAmps)
    {
        Source = source;
        AtMs = atMs;
        MicroAmps = microAmps;
    }
}
