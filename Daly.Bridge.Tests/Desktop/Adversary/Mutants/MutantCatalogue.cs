using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>Bridges in which one mechanism is switched off, each.</summary>
internal static class MutantCatalogue
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("what a newer order ended stays stored", Theme.LeftoverPlan, new Change(
            "Daly.Bridge/Commands/SwitchBack/SwitchBackPlans.cs", "        plan.Record.Remove();\n", string.Empty)),
        new("a plan is dropped when the board does not answer", Theme.LostReadBack, new Change(
            "Daly.Bridge/Commands/SwitchBack/SwitchBackWatch.cs",
            "TellOverdue(plan, \"the BMS does not answer\");",
            "End(plan, EventSeverity.Warning, NotBack + \"the BMS does not answer\");")),
        new("settings are written back as they were read once", Theme.Parameters, new Change(
            "Daly.Protocol/Parameters/ParameterChange.cs",
            "_areAlike = isRead && _readings > 1 && AreSame(_seen, _before);",
            "_areAlike = isRead;")),
        new("the age of orders is not looked at", Theme.Late, new Change(
            "Daly.Bridge/Commands/Intake/CommandIntake.cs", "_settings.Enabled && message.AgeBoundMs > _settings.MaxDelayMs", "message.AgeBoundMs < 0")),
        new("nobody says that a write may still happen", Theme.StalledPath, new Change(
            "Daly.Bridge/Commands/Run/LateWriteWatch.cs", "nowMs < pack.Link.MayActUntilMs\n", "nowMs < Absent.Long\n")),
        new("a line is believed to have thrown away what it was not told to", Theme.StalledPath, new Change(
            "Daly.Bridge/Polling/SerialByteLine.cs", "_line is ILineReset line && line.Discard();", "_line is ILineReset;")),
        new("a plan is carried out though nobody knows the time", Theme.UnsetClock, new Change(
            "Daly.Bridge/Commands/SwitchBack/SwitchBackWatch.cs",
            "return isSet && now >= plan.DueUnix;",
            "return !isSet || now >= plan.DueUnix;")),
        new("null is taken for left out", Theme.Payloads,
            new Change(
                "Daly.Bridge/Commands/Intake/CommandPayloadReader.cs",
                "    private static bool TakeMember(JsonScanner scanner, int key, CommandPayload payload)\n    {\n",
                "    private static bool TakeMember(JsonScanner scanner, int key, CommandPayload payload)\n    {\n        if (scanner.TakeNull()) return true;\n"),
            new Change(
                "Daly.Bridge/Commands/Intake/JsonScanner.cs",
                "    private static bool IsZero(",
                "    public bool TakeNull()\n    {\n        SkipBlanks();\n        bool isNull = _next < _count && _bytes[_next] == 'n';\n"
                + "        if (isNull) _next += 4;\n        return isNull;\n    }\n\n    private static bool IsZero(")),
        new("what makes it safer waits like all else", Theme.Bursts, new Change(
            "Daly.Bridge/Commands/Guard/CommandGuard.cs", " || request.IsUrgent) return null;", ") return null;")),
        new("any word acknowledges", Theme.Words, new Change(
            "Daly.Bridge/Commands/Catalogue/CommandDefinition.cs", "public int Acks => _packed >> AcksBits;", "public int Acks => 31;")),
        new("records of other devices are used", Theme.ForeignStore, new Change(
            "Daly.Monitor/Records/RecordMedium.cs", "if (!IsOwn(content))", "if (!IsOwn(content) && content.Version < 0)")),
        new("a count is believed that was told once", Theme.Cells, new Change(
            "Daly.Protocol/Messages/StatusMessage.cs", "cells != Absent.Value && cells == ToldCellCount ? cells", "cells != Absent.Value ? cells")),
        new("what was read before the silence is still told", Theme.Silence, new Change(
            "Daly.Protocol/Link/Freshness.cs",
            "if (Link.State != LinkState.Online || Data.UpdatedMs(group) < Link.StateSinceMs) return false;",
            string.Empty)),
        new("a write that failed counts as done", Theme.Records, new Change(
            "Daly.Monitor/Records/RecordStore.cs", "if (written == BlobWriteState.Done)", "if (written != BlobWriteState.Busy)")),
    ];
}
