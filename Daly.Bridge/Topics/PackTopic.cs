using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/pack</c>: the pack as the BMS sees it; sent at once when state or a FET changes, or when it becomes known or unknown.</summary>
public sealed class PackTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;
    private readonly Extremes _cells = new Extremes();
    private readonly Extremes _temperatures = new Extremes();

    /// <summary>Initializes a new instance of the <see cref="PackTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public PackTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs)
    {
        long known = _pack.Has(BmsGroup.Pack, nowMs) ? 1024 : 0;
        if (!_pack.Has(BmsGroup.Fets, nowMs)) return known + 1;
        FetMessage fets = _pack.Data.Fets;
        return known + 2 + ((long)fets.State * 16) + ((fets.ChargeFet & 3) * 4) + (fets.DischargeFet & 3);
    }

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        BmsGroup cellGroup = PackExtremes.Cells(_pack, _cells, nowMs);
        BmsGroup temperatureGroup = PackExtremes.Temperatures(_pack, _temperatures, nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", AgeMs(cellGroup, temperatureGroup, nowMs));
        WriteElectric(json, nowMs);
        WriteFets(json, nowMs);
        WriteExtremes(json);
        WriteRest(json, nowMs);
        json.End();
        return Stamp(nowMs);
    }

    private long AgeMs(BmsGroup cellGroup, BmsGroup temperatureGroup, long nowMs)
    {
        long age = OldestAge.With(_pack, Absent.Long, BmsGroup.Pack, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Fets, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Status, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Balance, nowMs);
        age = OldestAge.With(_pack, age, BmsGroup.Alarms, nowMs);
        age = OldestAge.With(_pack, age, cellGroup, nowMs);
        return OldestAge.With(_pack, age, temperatureGroup, nowMs);
    }

    private void WriteElectric(JsonWriter json, long nowMs)
    {
        bool hasFets = _pack.Has(BmsGroup.Fets, nowMs);
        json.Text("state", Words.Of(PackValues.State(_pack, nowMs)));
        json.Fixed("voltage_v", PackValues.PackMilliVolts(_pack, nowMs), 3, 1);
        json.Fixed("current_a", PackValues.CurrentMilliAmps(_pack, nowMs), 3, 1);
        json.Fixed("power_w", PackValues.PowerMilliWatts(_pack, nowMs), 3, 1);
        json.Fixed("soc_pct", _pack.Fresh(BmsGroup.Pack, _pack.Data.Pack.SocPermille, nowMs), 1, 1);
        json.Fixed("remaining_ah", hasFets ? _pack.Data.Fets.RemainingMilliAmpHours : Absent.Long, 3, 3);
    }

    private void WriteFets(JsonWriter json, long nowMs)
    {
        json.Int("charge_fet", _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.ChargeFet, nowMs));
        json.Int("discharge_fet", _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.DischargeFet, nowMs));
        json.Int("charger_present", _pack.Fresh(BmsGroup.Status, _pack.Data.Status.ChargerPresent, nowMs));
        json.Int("load_present", _pack.Fresh(BmsGroup.Status, _pack.Data.Status.LoadPresent, nowMs));
        json.Int("heating", _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.Heating, nowMs));
        json.Int("fan", _pack.Fresh(BmsGroup.Fets, _pack.Data.Fets.Fan, nowMs));
    }

    private void WriteExtremes(JsonWriter json)
    {
        json.Int("cell_min_mv", _cells.Min);
        json.Int("cell_min_no", _cells.MinNumber);
        json.Int("cell_max_mv", _cells.Max);
        json.Int("cell_max_no", _cells.MaxNumber);
        json.Int("cell_delta_mv", _cells.Delta);
        json.Int("temp_min_c", _temperatures.Min);
        json.Int("temp_min_no", _temperatures.MinNumber);
        json.Int("temp_max_c", _temperatures.Max);
        json.Int("temp_max_no", _temperatures.MaxNumber);
    }

    private void WriteRest(JsonWriter json, long nowMs)
    {
        int balancing = PackValues.BalancingCount(_pack, nowMs);
        json.Int("cycles", _pack.Fresh(BmsGroup.Status, _pack.Data.Status.Cycles, nowMs));
        json.Int("balancing", balancing > 0 ? 1 : balancing);
        json.Int("alarm_level", _pack.Fresh(BmsGroup.Alarms, _pack.Alarms.Level, nowMs));
    }
}
