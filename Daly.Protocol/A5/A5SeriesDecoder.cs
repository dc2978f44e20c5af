using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Turns a collected series of frames into messages (A5 0x57, 0x62, 0x63, 0x95, 0x96).</summary>
public static class A5SeriesDecoder
{
    private const int CellsPerFrame = 3;
    private const int BatteryCodeFrames = 5;
    private const int VersionFrames = 2;

    // An input that floats reads 5000; no cell chemistry reaches it.
    private const int ClippedMilliVolts = 5000;

    /// <summary>Tells how many frames a reply has at least.</summary>
    /// <param name="dataId">The data id.</param>
    /// <param name="count">Cells for 0x95, sensors for 0x96, from 0x94; 0 if not known. Not used for texts.</param>
    /// <returns>1..16, or 0 if it cannot be told.</returns>
    public static int FramesFor(byte dataId, int count)
    {
        switch (dataId)
        {
            case A5DataId.CellVoltages:
                return LeastFrames(count, CellsPerFrame, CellVoltagesMessage.MaxCells);
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
    /// is residue and never passed on. Unknown is <see cref="Absent.Value"/>, for cells also 0: then values run up to the
    /// last one that is not zero.
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
                return TryCells(series, data.CellVoltages, count, out implausibleValues);
            case A5DataId.Temperatures:
                return TryTemperatures(series, data.Temperatures, count, out implausibleValues);
            default:
                return TryText(series, data.Identity);
        }
    }

    private static int LeastFrames(int count, int perFrame, int last) =>
        count < 1 || count > last ? 0 : (count + perFrame - 1) / perFrame;

    private static bool TryCells(A5FrameSeries series, CellVoltagesMessage message, int count, out int implausible)
    {
        implausible = 0;
        if (count == 0 || count == Absent.Value)
        {
            count = CountCells(series);
        }

        int frames = FramesFor(A5DataId.CellVoltages, count);
        if (frames == 0 || !series.HasFirst(frames))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            implausible += IsCell(CellMilliVolts(series, i)) ? 0 : 1;
        }

        if (implausible == count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            int milliVolts = CellMilliVolts(series, i);
            message.CellMilliVolts[i] = IsCell(milliVolts) ? milliVolts : Absent.Value;
        }

        message.Count = count;
        return true;
    }

    private static int CountCells(A5FrameSeries series)
    {
        int count = series.IsUsable ? series.CountContiguous() * CellsPerFrame : 0;
        while (count > 0 && CellMilliVolts(series, count - 1) == 0)
        {
            count--;
        }

        return count;
    }

    private static int CellMilliVolts(A5FrameSeries series, int cell)
    {
        int frame = cell / CellsPerFrame;
        int slot = cell - (frame * CellsPerFrame);
        return A5Field.UInt16(series.Bytes, series.FirstOffset + (frame * A5FrameSeries.BytesPerFrame) + (slot * 2));
    }

    private static bool IsCell(int milliVolts) => milliVolts > 0 && milliVolts < ClippedMilliVolts;

    private static bool TryTemperatures(A5FrameSeries series, TemperaturesMessage message, int count, out int implausible)
    {
        implausible = 0;
        if (count == Absent.Value)
        {
            count = CountSensors(series);
        }

        int frames = count == 0 ? 1 : FramesFor(A5DataId.Temperatures, count);
        if (frames == 0 || !series.HasFirst(frames))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            byte raw = series.Bytes[series.FirstOffset + i];
            bool isTooHot = A5Field.IsTooHot(raw);
            implausible += isTooHot ? 1 : 0;
            message.Celsius[i] = isTooHot ? Absent.Value : A5Field.Celsius(raw);
        }

        message.Count = count;
        return true;
    }

    private static int CountSensors(A5FrameSeries series)
    {
        int count = series.IsUsable ? series.CountContiguous() * A5FrameSeries.BytesPerFrame : 0;
        count = count < TemperaturesMessage.MaxSensors ? count : TemperaturesMessage.MaxSensors;
        while (count > 0 && A5Field.IsSensorMissing(series.Bytes[series.FirstOffset + count - 1]))
        {
            count--;
        }

        return count;
    }

    private static bool TryText(A5FrameSeries series, IdentityMessage message)
    {
        int frames = series.ExpectedFrames;
        if (frames == 0 && series.IsUsable)
        {
            frames = series.CountContiguous();
        }

        if (frames == 0 || !series.HasFirst(frames))
        {
            return false;
        }

        int length = frames * A5FrameSeries.BytesPerFrame;
        switch (series.DataId)
        {
            case A5DataId.BatteryCode:
                message.BatteryCode = A5Text.Decode(series.Bytes, series.FirstOffset, length, message.BatteryCode);
                return true;
            case A5DataId.SoftwareVersion:
                message.SoftwareVersion = A5Text.Decode(series.Bytes, series.FirstOffset, length, message.SoftwareVersion);
                return true;
            case A5DataId.HardwareVersion:
                message.HardwareVersion = A5Text.Decode(series.Bytes, series.FirstOffset, length, message.HardwareVersion);
                return true;
            default:
                return false;
        }
    }
}
