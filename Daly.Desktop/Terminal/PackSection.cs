using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>One pack as its BMS sees it, and how its line does.</summary>
internal sealed class PackSection(CellLines cellLines)
{
    private const string Pack = PublishedRows.AnyPack + "pack";
    private const string Link = PublishedRows.AnyPack + "diagnostics";

    private static readonly string[] Placed =
    [
        "soc_pct", "voltage_v", "current_a", "power_w", "cycles", "cell_min_mv", "cell_max_mv", "cell_delta_mv", "temp_min_c", "temp_max_c",
    ];

    /// <summary>Makes the section.</summary>
    /// <param name="width">Columns there are, with the frame.</param>
    /// <param name="detail">How much of the cells is shown.</param>
    /// <returns>The section; dashes stand for what is not known.</returns>
    public Section Create(TelemetryReading reading, int pack, int width, CellDetail detail)
    {
        var state = reading.OfPack(pack, "pack");
        List<StyledLine> lines = [Electric(state), Fets(state)];
        if (detail != CellDetail.Extremes)
        {
            var cells = reading.OfPack(pack, "cells");
            lines.AddRange(cellLines.Create(cells, state, width - Section.FrameColumns, detail == CellDetail.Bars));
        }

        lines.Add(Temperatures(reading.OfPack(pack, "temperatures")));
        lines.Add(Alarms(reading.OfPack(pack, "alarms")));
        lines.Add(LinkLine(reading.OfPack(pack, "link"), reading.OfPack(pack, "diagnostics")));
        return new Section($"pack {pack}", lines);
    }

    // What has no place of its own stands at the end, with its name.
    private static StyledLine Electric(Payload pack)
    {
        var line = new StyledLine()
            .Add("BMS SOC ", ViewStyles.Faint).Value(pack, Pack, "soc_pct").Add("  ")
            .Value(pack, Pack, "voltage_v").Add("  ").Value(pack, Pack, "current_a").Add("  ").Value(pack, Pack, "power_w")
            .Add("  state ", ViewStyles.Faint).Value(pack, Pack, "state")
            .Add("  cycles ", ViewStyles.Faint).Value(pack, Pack, "cycles");
        foreach (var row in PublishedRows.Shown(Pack).Where(row => !Placed.Contains(row.Key)))
        {
            line.Add($"  {row.Name.ToLowerInvariant()} ", ViewStyles.Faint).Value(pack, Pack, row.Key);
        }

        return line;
    }

    private static StyledLine Fets(Payload pack)
    {
        var line = new StyledLine().Add("FETs charge ", ViewStyles.Faint);
        AddFet(line, pack["charge_fet"]);
        AddFet(line.Add(" discharge ", ViewStyles.Faint), pack["discharge_fet"]);
        line.Add("  cells ", ViewStyles.Faint).Value(pack["cell_min_mv"], string.Empty, ViewStyles.Low).Add("..");
        line.Value(pack, Pack, "cell_max_mv", ViewStyles.High);
        line.Add("  delta ", ViewStyles.Faint).Value(pack, Pack, "cell_delta_mv");
        return pack["balancing"] == "1" ? line.Add("  balancing", ViewStyles.Warning) : line;
    }

    private static void AddFet(StyledLine line, string? flag)
    {
        if (flag is null) line.Value(null, string.Empty);
        else line.Add(flag == "1" ? "on" : "OFF", flag == "1" ? ViewStyles.Good : ViewStyles.Warning);
    }

    private static StyledLine Temperatures(Payload payload)
    {
        var line = new StyledLine().Add("temperatures", ViewStyles.Faint);
        int count = payload.Whole("count") ?? 0;
        if (count <= 0) line.Add(" ").Value(null, string.Empty);
        for (int i = 1; i <= count; i++) line.Add(" ").Value(payload[$"t{i}_c"], " °C");
        if (payload["mosfet_c"] is { } mosfet) line.Add("  FET ", ViewStyles.Faint).Value(mosfet, " °C");
        if (payload["board_c"] is { } board) line.Add("  board ", ViewStyles.Faint).Value(board, " °C");
        return line;
    }

    private static StyledLine Alarms(Payload payload)
    {
        var line = new StyledLine().Add("alarms", ViewStyles.Faint);
        var active = AlarmIds.Of(payload);
        if (active is null) return line.Add(" ").Value(null, string.Empty);
        if (active.Count == 0) return line.Add(" none", ViewStyles.Good);
        foreach (string id in active.OrderByDescending(AlarmIds.Level))
        {
            line.Add(" ").Add(id, ViewStyles.OfLevel(AlarmIds.Level(id)));
        }

        return line;
    }

    private static StyledLine LinkLine(Payload link, Payload diagnostics)
    {
        var style = link["state"] == "online" ? ViewStyles.Good : ViewStyles.Warning;
        var line = new StyledLine().Add("link ", ViewStyles.Faint).Value(link["state"], string.Empty, style);
        if (link["text"] is { } hint) return line.Add("  ").Add(hint, ViewStyles.Warning);
        return line.Add("  gap ", ViewStyles.Faint).Value(diagnostics, Link, "gap_ms")
            .Add("  snapshot ", ViewStyles.Faint).Value(diagnostics, Link, "snapshot_ms")
            .Add("  turnaround ", ViewStyles.Faint).Value(diagnostics, Link, "turnaround_ms");
    }
}
