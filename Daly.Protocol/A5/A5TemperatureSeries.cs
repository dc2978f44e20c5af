using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Temperatures: A5 0x96, seven a frame.</summary>
internal static class A5TemperatureSeries
{
    public static bool TryDecode(A5FrameSeries series, TemperaturesMessage message, int count, out int implausible)
    {
        implausible = 0;
        if (count == Absent.Value)
        {
            count = CountSensors(series);
        }

        int frames = count == 0 ? 1 : A5SeriesDecoder.FramesFor(A5DataId.Temperatures, count);
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
}
