using Daly.Protocol.A5;

namespace Daly.Desktop.Decode;

/// <summary>Data ids in words.</summary>
internal static class A5DataIdName
{
    /// <summary>What a read id is above the write id of the same values; proven for one only, so the others are unverified.</summary>
    public const int ReadMinusWrite = 0x40;

    private const string Unknown = "unknown";

    /// <summary>Tells whether an id would write what 0x50 to 0x60 read.</summary>
    public static bool IsUnverifiedWrite(byte dataId) =>
        dataId is >= A5DataId.RatedCapacity - ReadMinusWrite and <= A5DataId.ShortCircuit - ReadMinusWrite;

    public static string Of(byte dataId) => IsUnverifiedWrite(dataId) ? UnverifiedWrite(dataId) : Verified(dataId);

    private static string UnverifiedWrite(byte dataId)
    {
        byte read = (byte)(dataId + ReadMinusWrite);
        string what = Verified(read) is var name && name != Unknown ? name : $"what 0x{read:X2} reads";
        return $"set {what} (unverified)";
    }

    private static string Verified(byte dataId) => dataId switch
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
        _ => Unknown,
    };
}
