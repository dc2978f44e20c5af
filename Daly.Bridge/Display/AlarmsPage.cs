using Daly.Bridge.State;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Display;

/// <summary>The active alarms of all packs, protections before warnings. It comes first when there are any.</summary>
public sealed class AlarmsPage : IDisplayPage
{
    private const int MoreColumn = 97;

    /// <summary>Counts the alarms that are known to be active now.</summary>
    /// <returns>0 or more.</returns>
    public static int Count(BridgeState state, long nowMs)
    {
        int count = 0;
        for (int i = 0; i < state.Packs.Length; i++) count += CountOf(state.Packs[i], nowMs);
        return count;
    }

    /// <summary>Tells which alarms of a pack are known to be active now.</summary>
    /// <returns>Bit n of byte b of the alarm bytes in bit 8 · b + n; 0 for none.</returns>
    public static long ActiveBits(PackState pack, long nowMs)
    {
        long bits = 0;
        int count = CountOf(pack, nowMs);
        for (int i = 0; i < count; i++)
        {
            bits |= LastAlarms.BitOf(pack.Alarms.ActiveIndex(i));
        }

        return bits;
    }

    public bool IsWanted(BridgeState state, long nowMs) => Count(state, nowMs) > 0;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        int count = Count(state, nowMs);
        int line = DrawLevel(pen, state, AlarmEvaluation.Protection, 1, nowMs);
        bool hasProtection = line > 1;
        line = DrawLevel(pen, state, AlarmEvaluation.Warning, line, nowMs);
        pen.At(0, 1).Text(hasProtection ? "PROTECTION " : "WARNING ").Number(count);
        if (line > pen.Lines) pen.At(0, MoreColumn).Text("+").Number(line - pen.Lines);
        pen.Highlight(0);
    }

    private static int CountOf(PackState pack, long nowMs) => pack.Has(BmsGroup.Alarms, nowMs) ? pack.Alarms.ActiveCount : 0;

    private static int DrawLevel(Pen pen, BridgeState state, int level, int line, long nowMs)
    {
        for (int i = 0; i < state.Packs.Length; i++)
        {
            PackState pack = state.Packs[i];
            int count = CountOf(pack, nowMs);
            for (int alarm = 0; alarm < count; alarm++)
            {
                int active = pack.Alarms.ActiveIndex(alarm);
                if (AlarmCatalogue.Level(active) != level) continue;
                if (line < pen.Lines) DrawOne(pen.At(line, 0), state, pack, active);
                line++;
            }
        }

        return line;
    }

    private static void DrawOne(Pen pen, BridgeState state, PackState pack, int alarm)
    {
        if (state.Packs.Length > 1) pen.Number(pack.Number).Text(" ");
        pen.Text(AlarmCatalogue.Id(alarm));
    }
}
