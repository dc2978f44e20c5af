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
        new("records of other devices are used", Theme.ForeignStore, new Change(
            "Daly.Monitor/Records/RecordMedium.cs", "if (!IsOwn(content))", "if (!IsOwn(content) && content.Version < 0)")),
        new("a count is believed that was told once", Theme.Cells, new Change(
            "Daly.Protocol/Messages/StatusMessage.cs", "cells != Absent.Value && cells == ToldCellCount ? cells", "cells != Absent.Value ? cells")),
        new("what was read before the silence is still told", Theme.Silence, new Change(
            "Daly.Bridge/State/PackState.cs",
            "if (Link.State != LinkState.Online || Data.UpdatedMs(group) < Link.StateSinceMs) return false;",
            string.Empty)),
        new("a write that failed counts as done", Theme.Records, new Change(
            "Daly.Monitor/Records/RecordStore.cs", "if (written == BlobWriteState.Done)", "if (written != BlobWriteState.Busy)")),
    ];
}
