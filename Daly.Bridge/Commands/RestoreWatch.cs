using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands;

/// <summary>Notices when a FET is to be switched back, and whether it still may.</summary>
internal sealed class RestoreWatch
{
    /// <summary>After a restart, so long is waited for the link and the clock.</summary>
    private const int StartMs = 120_000;

    private readonly RestoreStore _store;
    private readonly BridgeState _state;

    public RestoreWatch(RestoreStore store, BridgeState state)
    {
        _store = store;
        _state = state;
    }

    /// <summary>Takes a FET that is due.</summary>
    /// <returns>The command, or <c>null</c> when none is due or may be switched.</returns>
    public CommandRequest? Take(long nowMs)
    {
        for (int i = 0; i < _store.Capacity; i++)
        {
            TimedRestore? entry = _store.At(i);
            if (entry is null || !IsDue(entry, nowMs)) continue;
            string? obstacle = Obstacle(entry, nowMs);
            if (obstacle is null && !IsReady(entry, nowMs)) continue;
            if (obstacle is null) return Request(entry);
            _store.Remove(entry.Pack, entry.Kind);
            Tell(entry.Pack, entry.Kind, obstacle);
        }

        return null;
    }

    /// <summary>Tells that a FET was not switched back.</summary>
    public void Tell(int pack, CommandKind kind, string why) =>
        _state.Events.Add("restore", EventSeverity.Warning, pack, Name(kind) + " is not switched back: " + why);

    private static string Name(CommandKind kind) => kind == CommandKind.ChargeFet ? "charge FET" : "discharge FET";

    private static CommandRequest Request(TimedRestore entry) =>
        new CommandRequest(CommandCatalogue.Get(entry.Kind), entry.Pack, CommandSource.Restore)
        {
            Value = entry.On ? 1 : 0,
            Acks = entry.Acks,
        };

    private bool IsDue(TimedRestore entry, long nowMs)
    {
        if (entry.DueMs != Absent.Long) return nowMs >= entry.DueMs;
        long now = _state.UnixSeconds;
        return now == Absent.Long ? !IsStarting(nowMs) : now >= entry.DueUnix;
    }

    private bool IsStarting(long nowMs) => nowMs - _state.Diagnostics.StartMs < StartMs;

    // Right after the start the board has not been read yet.
    private bool IsReady(TimedRestore entry, long nowMs)
    {
        PackState pack = _state.Packs[entry.Pack - 1];
        return pack.Link.State == LinkState.Online && pack.Has(BmsGroup.Fets, nowMs) && pack.Has(BmsGroup.Alarms, nowMs);
    }

    private string? Obstacle(TimedRestore entry, long nowMs)
    {
        if (entry.Pack < 1 || entry.Pack > _state.Packs.Length || entry.Kind > CommandKind.DischargeFet) return "there is no such pack";
        if (entry.DueMs == Absent.Long && _state.UnixSeconds == Absent.Long) return "the clock is not set after a restart";
        if (!IsReady(entry, nowMs))
        {
            bool isWaiting = entry.DueMs == Absent.Long && IsStarting(nowMs);
            return isWaiting ? null : "the BMS does not answer";
        }

        // Whichever way it is to be switched: nobody sits there to see what comes of it.
        PackState pack = _state.Packs[entry.Pack - 1];
        if (pack.Alarms.Level >= AlarmEvaluation.Protection) return CommandDangers.ActiveProtection;
        int state = FetReading.Of(pack, entry.Kind);
        if (state == (entry.On ? 0 : 1)) return null;
        return entry.On ? "it is on already" : "it is off already";
    }
}
