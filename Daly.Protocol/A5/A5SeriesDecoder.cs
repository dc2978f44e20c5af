using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Turns a collected series of frames into messages (A5 0x57, 0x62, 0x63, 0x95, 0x96).</summary>
public static class A5SeriesDecoder
{
    private const int BatteryCodeFrames = 5;
    private const int VersionFrames = 2;

    /// <summary>Tells how many frames a reply has at least.</summary>
    /// <param name="dataId">The data id.</param>
    /// <param name="count">Cells for 0x95, sensors for 0x96, from 0x94; 0 if not known. Not used for texts.</param>
    /// <returns>1..16, or 0 if it cannot be told.</returns>
    public static int FramesFor(byte dataId, int count)
    {
        switch (dataId)
        {
            case A5DataId.CellVoltages:
                return LeastFrames(count, A5CellSeries.CellsPerFrame, CellVoltagesMessage.MaxCells);
            case A5DataId.Temperatures:
                return LeastFrames(count, A5FrameSeries.BytesPerFrame, TemperaturesMessage.MaxSensors);
            case A5DataId.BatteryCode:
                return BatteryCodeFrames;
            case A5DataId.SoftwareVersion:
            case A5DataId.HardwareVersion:
                return VersionFrames;
            default:
                return 0;
        }
    }

    /// <summary>Fills the message that belongs to the series. Never throws because of data.</summary>
    /// <param name="series">The frames.</param>
    /// <param name="data">Receives the values; untouched when false is returned. No group is marked as updated.</param>
    /// <param name="count">
    /// Cells (1..48) for 0x95, sensors (0..21) for 0x96, both from 0x94; not used for texts. What lies beyond the count
    /// is residue and never passed on. Unknown is <see cref="Absent.Value"/>, for cells also 0: then values run up to
    /// the last one that is not zero.
    /// </param>
    /// <param name="implausibleValues">
    /// How many values inside the count made no sense and became absent: cells at 0 mV or from 5000 mV, sensors above
    /// 125 °C. A missing sensor (raw 0 or 0xFF) is absent, but is no such value.
    /// </param>
    /// <returns>False if frames are missing, or not one cell voltage makes sense.</returns>
    public static bool TryDecode(A5FrameSeries series, BmsData data, int count, out int implausibleValues)
    {
        implausibleValues = 0;
        switch (series.DataId)
        {
            case A5DataId.CellVoltages:
                return A5CellSeries.TryDecode(series, data.CellVoltages, count, out implausibleValues);
            case A5DataId.Temperatures:
                return A5TemperatureSeries.TryDecode(series, data.Temperatures, count, out implausibleValues);
            default:
                return A5TextSeries.TryDecode(series, data.Identity);
        }
    }

    private static int LeastFrames(int count, int perFrame, int last) =>
        count < 1 || count > last ? 0 : (count + perFrame - 1) / perFrame;
}
