using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>bank</c>: all packs as one battery; only with several packs; sent at once when one of them becomes known or unknown.</summary>
public sealed class BankTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly BankState _bank;

    /// <summary>Initializes a new instance of the <see cref="BankTopic"/> class.</summary>
    /// <param name="state">Time and packs.</param>
    public BankTopic(BridgeState state)
    {
        _state = state;
        _bank = new BankState(state.Packs);
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs)
    {
        long stamp = 1;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            stamp = (stamp << 1) + (_state.Packs[i].Has(BmsGroup.Pack, nowMs) ? 1 : 0);
        }

        return stamp;
    }

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        _bank.Update(nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", AgeMs(nowMs));
        json.Int("packs", _bank.Count);
        json.Int("packs_present", _bank.Present);
        WriteElectric(json);
        WriteSwitches(json, _bank.Switches);
        WriteExtremes(json, _bank.Extremes);
        json.Int("cycles", _bank.Switches.Cycles);
        long balancing = _bank.Switches.BalancingCells;
        json.Int("balancing", balancing > 0 ? 1 : balancing);
        json.Int("alarm_level", _bank.AlarmLevel);
        json.End();
        return Stamp(nowMs);
    }

    private long AgeMs(long nowMs)
    {
        long age = Absent.Long;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            age = OldestAge.With(_state.Packs[i], age, BmsGroup.Pack, nowMs);
            age = OldestAge.With(_state.Packs[i], age, BmsGroup.Fets, nowMs);
            age = OldestAge.With(_state.Packs[i], age, BmsGroup.Alarms, nowMs);
        }

        return age;
    }

    private void WriteElectric(JsonWriter json)
    {
        json.Text("state", Words.Of(_bank.Switches.State));
        json.Fixed("voltage_v", _bank.MilliVolts, 3, 1);
        json.Fixed("voltage_spread_v", _bank.SpreadMilliVolts, 3, 1);
        json.Fixed("current_a", _bank.MilliAmps, 3, 1);
        json.Fixed("power_w", _bank.MilliWatts, 3, 1);
        json.Fixed("soc_pct", _bank.SocPermille, 1, 1);
        json.Fixed("soc_spread_pct", _bank.SpreadSocPermille, 1, 1);
        json.Fixed("remaining_ah", _bank.RemainingMilliAmpHours, 3, 3);
        json.Fixed("rated_ah", _bank.RatedMilliAmpHours, 3, 3);
    }

    private static void WriteSwitches(JsonWriter json, BankSwitches switches)
    {
        json.Int("charge_fet", switches.ChargeFet);
        json.Int("discharge_fet", switches.DischargeFet);
        json.Int("charger_present", switches.ChargerPresent);
        json.Int("load_present", switches.LoadPresent);
    }

    private static void WriteExtremes(JsonWriter json, BankExtremes extremes)
    {
        json.Int("cell_min_mv", extremes.Cells.Min);
        json.Int("cell_min_no", extremes.Cells.MinNumber);
        json.Int("cell_min_pack", extremes.CellMinPack);
        json.Int("cell_max_mv", extremes.Cells.Max);
        json.Int("cell_max_no", extremes.Cells.MaxNumber);
        json.Int("cell_max_pack", extremes.CellMaxPack);
        json.Int("cell_delta_mv", extremes.Cells.Delta);
        json.Int("temp_min_c", extremes.Temperatures.Min);
        json.Int("temp_min_no", extremes.Temperatures.MinNumber);
        json.Int("temp_min_pack", extremes.ColdestPack);
        json.Int("temp_max_c", extremes.Temperatures.Max);
        json.Int("temp_max_no", extremes.Temperatures.MaxNumber);
        json.Int("temp_max_pack", extremes.WarmestPack);
    }
}
