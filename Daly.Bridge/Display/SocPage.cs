using Daly.Bridge.State;
using Daly.Monitor.Soc;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Display;

/// <summary>
/// The SOC in large digits with its quality, voltage, current and power. It is our own; only where there is none and one
/// pack alone, it is what its BMS says, named as such.
/// </summary>
public sealed class SocPage : IDisplayPage
{
    private const int TallRows = 64;
    private const int Hundred = 1000;

    public bool IsWanted(BridgeState state, long nowMs) => true;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        ShuntState? shunt = state.Shunt;
        bool isOwn = shunt != null && shunt.SocPermille != Absent.Value;
        PackState? pack = isOwn || state.Packs.Length != 1 ? null : state.Packs[0];
        int soc = isOwn ? shunt!.SocPermille : pack is null ? Absent.Value : PackSoc(pack, nowMs);
        bool isTall = pen.Frame.Height >= TallRows;
        DrawSoc(pen, isTall ? DigitSize.Large : DigitSize.Small, soc);
        if (shunt != null) DrawShunt(pen, shunt, isTall ? 5 : 0, nowMs);
        else if (pack != null) DrawPack(pen, pack, isTall ? 5 : 0, nowMs);

        int last = pen.Lines - 1;
        if (shunt != null && !shunt.IsFresh(nowMs)) AgeText.WriteStale(pen, last, "shunt", ShuntAgeMs(shunt, nowMs));
        else if (pack != null && soc == Absent.Value) AgeText.WriteStale(pen, last, "BMS", pack.AgeMs(BmsGroup.Pack, nowMs));
        else pen.At(last, 0).Text(Source(isOwn ? shunt!.SocQuality : SocQuality.Unknown, soc, isOwn));
    }

    private static int PackSoc(PackState pack, long nowMs) => pack.Fresh(BmsGroup.Pack, pack.Data.Pack.SocPermille, nowMs);

    private static long ShuntAgeMs(ShuntState shunt, long nowMs) =>
        shunt.Reading.TimestampMs == Absent.Long ? Absent.Long : nowMs - shunt.Reading.TimestampMs;

    private static string Source(SocQuality quality, int soc, bool isOwn)
    {
        if (soc == Absent.Value) return "SOC not known";
        if (!isOwn) return "SOC of the BMS";
        return quality == SocQuality.Synced ? "SOC synced" : "SOC estimated ?";
    }

    // The tenths are cut, not rounded: 99.9 % is not yet full.
    private static void DrawSoc(Pen pen, DigitSize size, int soc)
    {
        int right = (3 * size.Width) + (2 * size.Gap);
        int page = (size.Height - 1) / FrameBuffer.PageRows;
        pen.At(0, right + 3).Text("%");
        if (soc == Absent.Value)
        {
            LargeDigits.DrawUnknown(pen.Frame, right, size);
            return;
        }

        LargeDigits.Draw(pen.Frame, right, size, soc / 10);
        if (soc < Hundred) pen.At(page, right + 1).Text(".").Number(soc % 10);
    }

    private static void DrawShunt(Pen pen, ShuntState shunt, int page, long nowMs)
    {
        bool isFresh = shunt.IsFresh(nowMs);
        long current = isFresh ? shunt.CurrentMicroAmps : Absent.Long;
        pen.Right(page, isFresh ? shunt.MicroVolts : Absent.Long, 6, 2, " V");
        pen.Right(page + 1, current, 6, CurrentPlaces(current), isFresh && shunt.Reading.IsSaturated ? "!A" : " A");
        Power(pen, page, shunt.PowerMilliWatts(nowMs));
    }

    private static void DrawPack(Pen pen, PackState pack, int page, long nowMs)
    {
        pen.Right(page, PackValues.PackMilliVolts(pack, nowMs), 3, 1, " V");
        pen.Right(page + 1, PackValues.CurrentMilliAmps(pack, nowMs), 3, 1, " A");
        Power(pen, page, PackValues.PowerMilliWatts(pack, nowMs));
    }

    // Below the current where the digits leave room on the right, else beside the voltage.
    private static void Power(Pen pen, int page, long milliWatts)
    {
        if (page == 0) pen.Right(2, milliWatts, 3, 1, " W");
        else pen.At(page, 0).Number(milliWatts, 3, 1).Text(" W");
    }

    private static int CurrentPlaces(long microAmps)
    {
        if (microAmps > -10_000_000 && microAmps < 10_000_000) return 3;
        return microAmps > -100_000_000 && microAmps < 100_000_000 ? 2 : 1;
    }
}
