using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/pack</c>: the pack as the BMS sees it; sent at once when state or a FET changes, or when it becomes known or unknown.</summary>
public sealed class PackTopic : RowTopic
{
    internal const string StateRow = "state|e|s|State|enum|||||idle,charging,discharging";

    private readonly PackState _pack;
    private readonly Extremes _cells = new Extremes();
    private readonly Extremes _temperatures = new Extremes();
    private BmsGroup _cellGroup;
    private BmsGroup _temperatureGroup;

    public PackTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    public override long Stamp(long nowMs)
    {
        long known = _pack.Has(BmsGroup.Pack, nowMs) ? 1024 : 0;
        if (!_pack.Has(BmsGroup.Fets, nowMs)) return known + 1;
        FetMessage fets = _pack.Data.Fets;
        return known + 2 + ((long)fets.State * 16) + ((fets.ChargeFet & 3) * 4) + (fets.DischargeFet & 3);
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return StateRow;
            case 2: return "voltage_v|31|s|Voltage|voltage|V|m|1";
            case 3: return "current_a|31|s|Current|current|A|m|1";
            case 4: return "power_w|31|s|Power|power|W|m|0";
            case 5: return "soc_pct|11|s|State of charge of the BMS||%|m|1|dB";
            case 6: return "remaining_ah|33|s|Remaining charge||Ah|m|1|d";
            case 7: return "charge_fet|0|b|Charge FET";
            case 8: return "discharge_fet|0|b|Discharge FET";
            case 9: return "charger_present|0|b|Charger detected|||||do";
            case 10: return "load_present|0|b|Load detected|||||do";
            case 11: return "heating|0|b|Heating|||||do";
            case 12: return "fan|0|b|Fan|||||do";
            case 13: return "cell_min_mv|0|s|Lowest cell|voltage|mV|m|0";
            case 14: return "cell_min_no|0|s|Number of the lowest cell|||m|0|do";
            case 15: return "cell_max_mv|0|s|Highest cell|voltage|mV|m|0";
            case 16: return "cell_max_no|0|s|Number of the highest cell|||m|0|do";
            case 17: return "cell_delta_mv|0|s|Cell spread|voltage|mV|m|0";
            case 18: return "temp_min_c|0|s|Lowest temperature|temperature|°C|m|0";
            case 19: return "temp_min_no|0|s|Number of the coldest sensor|||m|0|do";
            case 20: return "temp_max_c|0|s|Highest temperature|temperature|°C|m|0";
            case 21: return "temp_max_no|0|s|Number of the warmest sensor|||m|0|do";
            case 22: return "cycles|0|s|Charge cycles|||t|0|d";
            case 23: return "balancing|0|b|Balancing|running||||d";
            case 24: return "alarm_level|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 0: return AgeMs(nowMs);
            case 1: return (int)PackValues.State(_pack, nowMs);
            case 2: return PackValues.PackMilliVolts(_pack, nowMs);
            case 3: return PackValues.CurrentMilliAmps(_pack, nowMs);
            case 4: return PackValues.PowerMilliWatts(_pack, nowMs);
            case 5: return _pack.Fresh(BmsGroup.Pack, _pack.Data.Pack.SocPermille, nowMs);
            case 6: return _pack.Has(BmsGroup.Fets, nowMs) ? _pack.Data.Fets.RemainingMilliAmpHours : Absent.Long;
            case 7: return _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.ChargeFet, nowMs);
            case 8: return _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.DischargeFet, nowMs);
            case 9: return _pack.Fresh(BmsGroup.Status, _pack.Data.Status.ChargerPresent, nowMs);
            case 10: return _pack.Fresh(BmsGroup.Status, _pack.Data.Status.LoadPresent, nowMs);
            case 11: return _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.Heating, nowMs);
            case 12: return _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.Fan, nowMs);
            case 13: return _cells.Min;
            case 14: return _cells.MinNumber;
            case 15: return _cells.Max;
            case 16: return _cells.MaxNumber;
            case 17: return _cells.Delta;
            case 18: return _temperatures.Min;
            case 19: return _temperatures.MinNumber;
            case 20: return _temperatures.Max;
            case 21: return _temperatures.MaxNumber;
            case 22: return _pack.Fresh(BmsGroup.Status, _pack.Data.Status.Cycles, nowMs);
            case 23: return PackValues.Balancing(_pack, nowMs);
            default: return _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.Level, nowMs);
        }
    }

    private protected override void Prepare(long nowMs)
    {
        _cellGroup = PackExtremes.Cells(_pack, _cells, nowMs);
        _temperatureGroup = PackExtremes.Temperatures(_pack, _temperatures, nowMs);
    }

    private long AgeMs(long nowMs)
    {
        long age = OldestAge.With(_pack, Absent.Long, BmsGroup.Pack, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Fets, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Status, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Balance, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Alarms, nowMs);
        age = OldestAge.With(_pack, age, _cellGroup, nowMs);
        return OldestAge.With(_pack, age, _temperatureGroup, nowMs);
    }
}
