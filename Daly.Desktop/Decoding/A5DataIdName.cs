using Daly.Protocol.A5;

namespace Daly.Desktop.Decoding;

/// <summary>Data ids in words.</summary>
internal static class A5DataIdName
{
    public static string Of(byte dataId) => dataId switch
    {
        A5DataId.Restart => "restart",
        A5DataId.SetClockAndSoc => "set clock and SOC",
        A5DataId.RatedCapacity => "rated capacity",
        A5DataId.AcquisitionBoards => "acquisition boards",
        A5DataId.CumulativeCharge => "cumulative charge",
        A5DataId.BatteryDetails => "battery details",
        A5DataId.FirmwareIndex => "firmware index",
        A5DataId.BatteryCode => "battery code",
        A5DataId.CellThresholds => "cell voltage thresholds",
        A5DataId.PackThresholds => "pack voltage thresholds",
        A5DataId.CurrentThresholds => "current thresholds",
        A5DataId.TemperatureThresholds => "temperature thresholds",
        A5DataId.SocThresholds => "SOC thresholds",
        A5DataId.DeltaThresholds => "difference thresholds",
        A5DataId.BalanceThresholds => "balance thresholds",
        A5DataId.ShortCircuit => "short circuit and shunt",
        A5DataId.Clock => "clock",
        A5DataId.SoftwareVersion => "software version",
        A5DataId.HardwareVersion => "hardware version",
        A5DataId.Pack => "pack",
        A5DataId.CellExtremes => "cell extremes",
        A5DataId.TemperatureExtremes => "temperature extremes",
        A5DataId.Fets => "state and FETs",
        A5DataId.Status => "status",
        A5DataId.CellVoltages => "cell voltages",
        A5DataId.Temperatures => "temperatures",
        A5DataId.Balance => "balancing",
        A5DataId.Alarms => "alarms",
        A5DataId.BalanceCurrent => "balance current",
        A5DataId.SetDischargeFet => "set discharge FET",
        A5DataId.SetChargeFet => "set charge FET",
        _ => "unknown",
    };
}
