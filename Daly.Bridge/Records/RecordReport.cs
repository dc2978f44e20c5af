using Daly.Bridge.State;
using Daly.Monitor.Records;

namespace Daly.Bridge.Records;

/// <summary>Tells of records: what was wrong with them at the start, and how often they were written.</summary>
internal static class RecordReport
{
    /// <summary>Tells what was not used; to be called once, after the start.</summary>
    /// <param name="first">What was wrong in the first place.</param>
    /// <param name="second">What was wrong in the second place.</param>
    public static void Tell(BridgeState state, RecordFault first, RecordFault second, string record)
    {
        Tell(state, first, record);
        Tell(state, second, record);
    }

    /// <summary>Goes on with a record and counts.</summary>
    public static void Tick(RecordStore store, long nowMs, DiagnosticsState diagnostics)
    {
        int writes = store.Writes;
        int errors = store.WriteErrors;
        store.Tick(nowMs);
        diagnostics.StorageWrites += store.Writes - writes;
        diagnostics.StorageErrors += store.WriteErrors - errors;
    }

    private static void Tell(BridgeState state, RecordFault fault, string record)
    {
        string? words = RecordWords.Of(fault);
        if (words is null) return;
        state.Diagnostics.StorageErrors++;
        state.Events.Add("storage", EventSeverity.Warning, Absent.Value, "a record of " + record + words);
    }
}
