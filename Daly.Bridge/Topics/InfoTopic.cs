using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/info</c>: what kind of BMS it is. It does not go stale, but for the balance current, which is measured.</summary>
public sealed class InfoTopic : RowTopic
{
    private readonly PackState _pack;

    public InfoTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    public override long Stamp(long nowMs)
    {
        IdentityMessage identity = _pack.Data.Identity;
        long known = (identity.FirmwareIndex is null ? 0 : 1) + (identity.BatteryCode is null ? 0 : 2)
            + (identity.SoftwareVersion is null ? 0 : 4) + (identity.HardwareVersion is null ? 0 : 8);
        known += identity.RatedMilliAmpHours == Absent.Long ? 0 : 16 * (identity.RatedMilliAmpHours + 1);
        return 1 + (known * 128) + (_pack.Has(BmsGroup.Balance, nowMs) ? 64 : 0) + _pack.CellCount;
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "dialect|w|s|Dialect|||||dbo";
            case 2: return "board|0";
            case 3: return "cells|0|s|Number of cells|||||do";
            case 4: return "sensors|0|s|Number of temperature sensors|||||do";
            case 5: return "rated_ah|33|s|Rated capacity||Ah|m|1|d";
            case 6: return "nominal_cell_mv|0|s|Nominal cell voltage|voltage|mV|m|0|do";
            case 7: return "hardware|w|s|Hardware version|||||do";
            case 8: return "software|w|s|Software version|||||d";
            case 9: return "firmware_index|w|s|Firmware index|||||do";
            case 10: return "battery_code|w|s|Battery code|||||do";
            case 11: return "serial|w|s|Serial number|||||do";
            case 12: return "sleep_s|0|s|Sleeps after|duration|s|m|0|d";
            case 13: return "balance_start_mv|0|s|Balancing starts at|voltage|mV|m|0|do";
            case 14: return "balance_delta_mv|0|s|Balancing spread|voltage|mV|m|0|do";
            case 15: return "balance_current_ma|0|s|Balancing current|current|mA|m|0|do";
            case 16: return "boot|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override string? Text(int index, long nowMs)
    {
        IdentityMessage identity = _pack.Data.Identity;
        switch (index)
        {
            case 1: return _pack.Dialect;
            case 7: return identity.HardwareVersion;
            case 8: return identity.SoftwareVersion;
            case 9: return identity.FirmwareIndex;
            case 10: return identity.BatteryCode;
            default: return identity.SerialNumber;
        }
    }

    private protected override long Value(int index, long nowMs)
    {
        IdentityMessage identity = _pack.Data.Identity;
        switch (index)
        {
            case 0: return _pack.AgeMs(BmsGroup.Identity, nowMs);
            case 2: return _pack.BoardNumber;
            case 3: return _pack.CellCount > 0 ? _pack.CellCount : Absent.Value;
            case 4: return _pack.SensorCount > 0 ? _pack.SensorCount : Absent.Value;
            case 5: return identity.RatedMilliAmpHours;
            case 6: return identity.NominalCellMilliVolts;
            case 12: return identity.SleepSeconds;
            case 13: return identity.BalanceStartMilliVolts;
            case 14: return identity.BalanceDeltaMilliVolts;
            case 15: return _pack.Fresh(BmsGroup.Balance, _pack.Data.Balance.BalanceMilliAmps, nowMs);
            default: return State.Diagnostics.BootsTotal;
        }
    }
}
