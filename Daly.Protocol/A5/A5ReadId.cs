namespace Daly.Protocol.A5;

/// <summary>The data ids that only read. Whatever is not listed here may act on the BMS and is never sent as a read.</summary>
public static class A5ReadId
{
    /// <summary>Tells whether an id is known to read without any effect.</summary>
    /// <param name="dataId">The data id.</param>
    /// <returns>True for 0x50–0x54, 0x57, 0x59–0x63, 0x90–0x98 and 0x9A.</returns>
    public static bool IsKnown(byte dataId) =>
        (dataId >= A5DataId.RatedCapacity && dataId <= A5DataId.FirmwareIndex)
        || dataId == A5DataId.BatteryCode
        || (dataId >= A5DataId.CellThresholds && dataId <= A5DataId.HardwareVersion)
        || (dataId >= A5DataId.Pack && dataId <= A5DataId.Alarms)
        || dataId == A5DataId.BalanceCurrent;

    /// <summary>Tells whether the reply to a read is a series of numbered frames.</summary>
    /// <param name="dataId">The data id.</param>
    /// <returns>True for 0x57, 0x62, 0x63, 0x95 and 0x96.</returns>
    public static bool IsSeries(byte dataId) =>
        dataId == A5DataId.CellVoltages
        || dataId == A5DataId.Temperatures
        || dataId == A5DataId.BatteryCode
        || dataId == A5DataId.SoftwareVersion
        || dataId == A5DataId.HardwareVersion;
}
