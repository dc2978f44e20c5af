using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/info</c>: what kind of BMS it is. It does not go stale, but for the balance current, which is measured.</summary>
public sealed class InfoTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;

    /// <summary>Initializes a new instance of the <see cref="InfoTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public InfoTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs)
    {
        IdentityMessage identity = _pack.Data.Identity;
        long known = (identity.FirmwareIndex is null ? 0 : 1) + (identity.BatteryCode is null ? 0 : 2)
            + (identity.SoftwareVersion is null ? 0 : 4) + (identity.HardwareVersion is null ? 0 : 8);
        known += identity.RatedMilliAmpHours == Absent.Long ? 0 : 16 * (identity.RatedMilliAmpHours + 1);
        return 1 + (known * 128) + (_pack.Has(BmsGroup.Balance, nowMs) ? 64 : 0) + _pack.CellCount;
    }

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        IdentityMessage identity = _pack.Data.Identity;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", _pack.AgeMs(BmsGroup.Identity, nowMs));
        json.Text("dialect", _pack.Dialect);
        json.Int("board", _pack.BoardNumber);
        json.Int("cells", _pack.CellCount > 0 ? _pack.CellCount : Absent.Value);
        json.Int("sensors", _pack.SensorCount > 0 ? _pack.SensorCount : Absent.Value);
        json.Fixed("rated_ah", identity.RatedMilliAmpHours, 3, 3);
        json.Int("nominal_cell_mv", identity.NominalCellMilliVolts);
        WriteTexts(json, identity);
        json.Int("sleep_s", identity.SleepSeconds);
        json.Int("balance_start_mv", identity.BalanceStartMilliVolts);
        json.Int("balance_delta_mv", identity.BalanceDeltaMilliVolts);
        json.Int("balance_current_ma", _pack.Fresh(BmsGroup.Balance, _pack.Data.Balance.BalanceMilliAmps, nowMs));
        json.End();
        return Stamp(nowMs);
    }

    private static void WriteTexts(JsonWriter json, IdentityMessage identity)
    {
        json.Text("hardware", identity.HardwareVersion);
        json.Text("software", identity.SoftwareVersion);
        json.Text("firmware_index", identity.FirmwareIndex);
        json.Text("battery_code", identity.BatteryCode);
        json.Text("serial", identity.SerialNumber);
    }
}
