using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>bank</c>: all packs as one battery; only with several packs; sent at once when one of them becomes known or unknown.</summary>
public sealed class BankTopic : RowTopic
{
    private readonly BankState _bank;

    public BankTopic(BridgeState state)
        : base(state)
    {
        _bank = new BankState(state.Packs);
    }

    public override long Stamp(long nowMs)
    {
        long stamp = 1;
        for (int i = 0; i < State.Packs.Length; i++)
        {
            stamp = (stamp << 1) + (State.Packs[i].Has(BmsGroup.Pack, nowMs) ? 1 : 0);
        }

        return stamp;
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "packs|0|s|Packs|||m|0|do";
            case 2: return "packs_present|0|s|Packs that answer|||m|0|d";
            case 3: return PackTopic.StateRow;
            case 4: return "voltage_v|31|s|Voltage|voltage|V|m|1";
            case 5: return "voltage_spread_v|31|s|Spread of the pack voltages|voltage|V|m|1|d";
            case 6: return "current_a|31|s|Current|current|A|m|1";
            case 7: return "power_w|31|s|Power|power|W|m|0";
            case 8: return "soc_pct|11|s|State of charge of all BMS||%|m|1|dB";
            case 9: return "soc_spread_pct|11|s|Spread of the states of charge||%|m|1|d";
            case 10: return "remaining_ah|33|s|Remaining charge||Ah|m|1|d";
            case 11: return "rated_ah|33|s|Rated capacity||Ah|m|1|d";
            case 12: return "charge_fet|0|b|All charge FETs";
            case 13: return "discharge_fet|0|b|All discharge FETs";
            case 14: return "charger_present|0|b|Charger detected|||||do";
            case 15: return "load_present|0|b|Load detected|||||do";
            case 16: return "cell_min_mv|0|s|Lowest cell|voltage|mV|m|0";
            case 17: return "cell_min_no|0|s|Number of the lowest cell|||m|0|do";
            case 18: return "cell_min_pack|0|s|Pack of the lowest cell|||m|0|d";
            case 19: return "cell_max_mv|0|s|Highest cell|voltage|mV|m|0";
            case 20: return "cell_max_no|0|s|Number of the highest cell|||m|0|do";
            case 21: return "cell_max_pack|0|s|Pack of the highest cell|||m|0|do";
            case 22: return "cell_delta_mv|0|s|Cell spread|voltage|mV|m|0";
            case 23: return "temp_min_c|0|s|Lowest temperature|temperature|°C|m|0";
            case 24: return "temp_min_no|0|s|Number of the coldest sensor|||m|0|do";
            case 25: return "temp_min_pack|0|s|Pack of the coldest sensor|||m|0|do";
            case 26: return "temp_max_c|0|s|Highest temperature|temperature|°C|m|0";
            case 27: return "temp_max_no|0|s|Number of the warmest sensor|||m|0|do";
            case 28: return "temp_max_pack|0|s|Pack of the warmest sensor|||m|0|do";
            case 29: return "cycles|0|s|Most charge cycles|||t|0|do";
            case 30: return "balancing|0|b|Balancing|running||||do";
            case 31: return "alarm_level|0|s|Alarm level|||m|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 0: return AgeMs(nowMs);
            case 1: return _bank.Count;
            case 2: return _bank.Present;
            case 3: return (int)_bank.Switches.State;
            case 4: return _bank.MilliVolts;
            case 5: return _bank.SpreadMilliVolts;
            case 6: return _bank.MilliAmps;
            case 7: return _bank.MilliWatts;
            case 8: return _bank.SocPermille;
            case 9: return _bank.SpreadSocPermille;
            case 10: return _bank.RemainingMilliAmpHours;
            case 11: return _bank.RatedMilliAmpHours;
            case 12: return _bank.Switches.ChargeFet;
            case 13: return _bank.Switches.DischargeFet;
            case 14: return _bank.Switches.ChargerPresent;
            case 15: return _bank.Switches.LoadPresent;
            case 16: return _bank.Extremes.Cells.Min;
            case 17: return _bank.Extremes.Cells.MinNumber;
            case 18: return _bank.Extremes.CellMinPack;
            case 19: return _bank.Extremes.Cells.Max;
            case 20: return _bank.Extremes.Cells.MaxNumber;
            case 21: return _bank.Extremes.CellMaxPack;
            case 22: return _bank.Extremes.Cells.Delta;
            case 23: return _bank.Extremes.Temperatures.Min;
            case 24: return _bank.Extremes.Temperatures.MinNumber;
            case 25: return _bank.Extremes.ColdestPack;
            case 26: return _bank.Extremes.Temperatures.Max;
            case 27: return _bank.Extremes.Temperatures.MaxNumber;
            case 28: return _bank.Extremes.WarmestPack;
            case 29: return _bank.Switches.Cycles;
            case 30: return _bank.Switches.BalancingCells > 0 ? 1 : _bank.Switches.BalancingCells;
            default: return _bank.AlarmLevel;
        }
    }

    private protected override void Prepare(long nowMs) => _bank.Update(nowMs);

    private long AgeMs(long nowMs)
    {
        long age = Absent.Long;
        for (int i = 0; i < State.Packs.Length; i++)
        {
            age = OldestAge.With(State.Packs[i], age, BmsGroup.Pack, nowMs);
            age = OldestAge.With(State.Packs[i], age, BmsGroup.Fets, nowMs);
            age = OldestAge.With(State.Packs[i], age, BmsGroup.Alarms, nowMs);
        }

        return age;
    }
}
