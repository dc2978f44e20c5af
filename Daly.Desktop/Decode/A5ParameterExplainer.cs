using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Decode;

/// <summary>Explains the replies that tell what the BMS is and how it is set (A5 0x50–0x60, 0x9A).</summary>
internal static class A5ParameterExplainer
{
    public static void Explain(FieldList fields, byte dataId, byte[] data, BmsData decoded)
    {
        if (dataId is >= A5DataId.CellThresholds and <= A5DataId.DeltaThresholds)
        {
            Thresholds(fields, dataId, decoded.Thresholds);
        }
        else
        {
            Identity(fields, dataId, data, decoded);
        }

        fields.Raw("raw", data);
    }

    private static void Identity(FieldList fields, byte dataId, byte[] data, BmsData decoded)
    {
        IdentityMessage identity = decoded.Identity;
        switch (dataId)
        {
            case A5DataId.RatedCapacity:
                fields.Fixed("rated_ah", identity.RatedMilliAmpHours, 3)
                    .Number("nominal_cell_mv", identity.NominalCellMilliVolts);
                break;
            case A5DataId.AcquisitionBoards:
                fields.Number("boards", identity.AcquisitionBoards)
                    .Numbers("cells_on_board", identity.CellsOnBoard)
                    .Numbers("sensors_on_board", identity.SensorsOnBoard);
                break;
            case A5DataId.CumulativeCharge:
                fields.Number("charged_raw", identity.CumulativeChargeRaw)
                    .Number("discharged_raw", identity.CumulativeDischargeRaw);
                break;
            case A5DataId.BatteryDetails:
                Details(fields, identity);
                break;
            case A5DataId.FirmwareIndex:
                fields.Text("text", identity.FirmwareIndex);
                break;
            case A5DataId.BalanceThresholds:
                fields.Number("balance_start_mv", identity.BalanceStartMilliVolts)
                    .Number("balance_delta_mv", identity.BalanceDeltaMilliVolts);
                break;
            case A5DataId.ShortCircuit:
                fields.Number("short_circuit_a", identity.ShortCircuitAmps)
                    .Number("shunt_uohm", identity.ShuntMicroOhms);
                break;
            case A5DataId.BalanceCurrent:
                fields.Number("balance_ma", decoded.Balance.BalanceMilliAmps);
                break;
        }
    }

    private static void Details(FieldList fields, IdentityMessage identity) => fields
        .Number("operation_mode", identity.OperationMode)
        .Number("battery_type", identity.BatteryType)
        .Number("production_year", identity.ProductionYear)
        .Number("production_month", identity.ProductionMonth)
        .Number("production_day", identity.ProductionDay)
        .Number("sleep_s", identity.SleepSeconds);

    private static void Thresholds(FieldList fields, byte dataId, ThresholdsMessage limits)
    {
        switch (dataId)
        {
            case A5DataId.CellThresholds:
                Pair(fields, "cell_high", "_mv", limits.CellHighMilliVolts, 0);
                Pair(fields, "cell_low", "_mv", limits.CellLowMilliVolts, 0);
                break;
            case A5DataId.PackThresholds:
                Pair(fields, "pack_high", "_v", limits.PackHighDeciVolts, 1);
                Pair(fields, "pack_low", "_v", limits.PackLowDeciVolts, 1);
                break;
            case A5DataId.CurrentThresholds:
                Pair(fields, "charge", "_a", limits.ChargeDeciAmps, 1);
                Pair(fields, "discharge", "_a", limits.DischargeDeciAmps, 1);
                break;
            case A5DataId.TemperatureThresholds:
                Pair(fields, "charge_temp_high", "_c", limits.ChargeHighCelsius, 0);
                Pair(fields, "charge_temp_low", "_c", limits.ChargeLowCelsius, 0);
                Pair(fields, "discharge_temp_high", "_c", limits.DischargeHighCelsius, 0);
                Pair(fields, "discharge_temp_low", "_c", limits.DischargeLowCelsius, 0);
                break;
            case A5DataId.SocThresholds:
                Pair(fields, "soc_high", "_pct", limits.SocHighPermille, 1);
                Pair(fields, "soc_low", "_pct", limits.SocLowPermille, 1);
                break;
            default:
                Pair(fields, "cell_delta", "_mv", limits.CellDeltaMilliVolts, 0);
                Pair(fields, "temp_delta", "_c", limits.TemperatureDeltaCelsius, 0);
                break;
        }
    }

    private static void Pair(FieldList fields, string name, string unit, ThresholdPair pair, int decimals) => fields
        .Fixed(name + "_1" + unit, pair.Warning, decimals)
        .Fixed(name + "_2" + unit, pair.Protection, decimals);
}
