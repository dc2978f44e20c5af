using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Cell voltages: A5 0x95, three a frame.</summary>
internal static class A5CellSeries
{
    public const int CellsPerFrame = 3;

    // An input that floats reads 5000; no cell chemistry reaches it.
    private const int ClippedMilliVolts = 5000;

    public static bool TryDecode(A5FrameSeries series, CellVoltagesMessage message, int count, out int implausible)
    {
        implausible = 0;
        if (count == 0 || count == Absent.Value)
        {
            count = CountCells(series);
        }

        int frames = A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, count);
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
}
