using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Texts: A5 0x57, 0x62, 0x63, seven characters a frame.</summary>
internal static class A5TextSeries
{
    public static bool TryDecode(A5FrameSeries series, IdentityMessage message)
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
                message.BatteryCode = Text(series, length, message.BatteryCode);
                return true;
            case A5DataId.SoftwareVersion:
                message.SoftwareVersion = Text(series, length, message.SoftwareVersion);
                return true;
            case A5DataId.HardwareVersion:
                message.HardwareVersion = Text(series, length, message.HardwareVersion);
                return true;
            default:
                return false;
        }
    }

    private static string Text(A5FrameSeries series, int length, string? current) =>
        A5Text.Decode(series.Bytes, series.FirstOffset, length, current);
}
