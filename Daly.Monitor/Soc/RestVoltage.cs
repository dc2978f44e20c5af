using Daly.Monitor.Settings;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Soc;

/// <summary>What the voltage of rested LiFePO4 cells says about the SOC, where it says anything.</summary>
/// <remarks>
/// Only after an hour below C/50, and only below 3.20 V (lowest cell) or above 3.36 V (highest cell): on the plateau in
/// between 20 mV are 25 %. Prismatic cells, Thundersky/SinoPoly row of the public-domain OSBMS lookup.
/// </remarks>
internal sealed class RestVoltage
{
    private const int RestMs = 3_600_000;
    private const int RestPermille = 20;
    private const int MaxAgeMs = 60_000;
    private const int LowMilliVolts = 3200;
    private const int HighMilliVolts = 3360;

    private readonly MonitorOptions _options;
    private long _restingSinceMs = Absent.Long;

    internal RestVoltage(MonitorOptions options) => _options = options;

    /// <summary>Takes note of a current.</summary>
    internal void Add(long atMs, long microAmps)
    {
        if (Whole.Size(microAmps) >= _options.ShareMicroAmps(RestPermille))
            _restingSinceMs = Absent.Long;
        else if (_restingSinceMs == Absent.Long || atMs < _restingSinceMs)
            _restingSinceMs = atMs;
    }

    internal void Clear() => _restingSinceMs = Absent.Long;

    /// <summary>Gives the SOC in permille, or absent.</summary>
    internal int Permille(long nowMs, BmsView bms)
    {
        bool rested = _restingSinceMs != Absent.Long && nowMs - _restingSinceMs >= RestMs;
        bool hasCells = bms.IsOnline && bms.LowestCellMilliVolts != Absent.Value
            && bms.HighestCellMilliVolts != Absent.Value && CurrentInput.IsFresh(nowMs, bms.CellsAtMs, MaxAgeMs);
        if (!rested || !hasCells || _options.Chemistry != BatteryChemistry.LiFePo4)
            return Absent.Value;

        if (bms.LowestCellMilliVolts < LowMilliVolts)
            return Low(bms.LowestCellMilliVolts);

        return bms.HighestCellMilliVolts > HighMilliVolts ? High(bms.HighestCellMilliVolts) : Absent.Value;
    }

    // 2800 mV is 0 %, 3184 mV 10 %, 3235 mV 25 %.
    private static int Low(int milliVolts)
    {
        int permille = milliVolts <= 3184
            ? (milliVolts - 2800) * 100 / 384
            : 100 + ((milliVolts - 3184) * 150 / 51);
        return permille < 0 ? 0 : permille;
    }

    // 3324 mV is 89 %, 3385 mV 98 %; more than 99 % is for the anchor to say.
    private static int High(int milliVolts)
    {
        int permille = 890 + ((milliVolts - 3324) * 90 / 61);
        return permille > 990 ? 990 : permille;
    }
}
