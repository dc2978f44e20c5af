using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>Draws a run: true, shown and unheld SOC with its syncs, the comparison model, and the current below.</summary>
public static class SocPlot
{
    private const int Width = 900;
    private const int Height = 470;
    private const string TrueColour = "#c4c9cf";
    private const string ShownColour = "#1a7f37";
    private const string UnheldColour = "#0969da";
    private const string BmsColour = "#c9510c";
    private const string SmartShuntColour = "#a475f9";
    private const string SyncColour = "#cf222e";
    private const string UnheldDashes = "5 3";
    private const double TrueWidth = 6;

    /// <summary>Draws a simulated run.</summary>
    public static string Of(SocRun run) => Draw(run.Scenario.Name + ": " + run.Scenario.Shows, run.Points, run.Syncs, true);

    /// <summary>Draws a run; without truth only what the monitor said.</summary>
    /// <param name="hasTruth">Whether the truth and the comparison model are known.</param>
    public static string Draw(
        string title, IReadOnlyList<SocPoint> points, IReadOnlyList<SocSync> syncs, bool hasTruth)
    {
        var svg = new SvgDocument(Width, Height);
        svg.Text(50, 18, title, size: 12);
        var hours = points.Count == 0 ? 1 : points[^1].Hours;
        DrawSoc(new SvgPanel(svg, (50, 60, Width - 70, 230), hours, 0, 105), points, syncs, hasTruth);
        DrawCurrent(new SvgPanel(svg, (50, 340, Width - 70, 100), hours, Least(points), Most(points)), points);
        Legend(svg, hasTruth);
        return svg.ToString();
    }

    private static void DrawSoc(
        SvgPanel panel, IReadOnlyList<SocPoint> points, IReadOnlyList<SocSync> syncs, bool hasTruth)
    {
        panel.Axes("SOC %");
        // The truth is a wide band below all others, so that each can be seen where they agree.
        if (hasTruth) panel.Curve(points.Select(point => (point.Hours, Known(point.TruePercent))), TrueColour, TrueWidth);
        panel.Curve(points.Select(point => (point.Hours, Known(point.BmsPercent))), BmsColour, 1);
        if (hasTruth) panel.Curve(points.Select(point => (point.Hours, Known(point.SmartShuntPercent))), SmartShuntColour, 1);
        panel.Curve(points.Select(point => (point.Hours, point.ShownPercent)), ShownColour, 1.6);
        panel.Curve(points.Select(point => (point.Hours, point.UnheldPercent)), UnheldColour, 1.2, UnheldDashes);
        foreach (var sync in syncs) panel.Mark(sync.Hours, sync.IsFull ? 100 : 0, SyncColour);
    }

    private static void DrawCurrent(SvgPanel panel, IReadOnlyList<SocPoint> points)
    {
        panel.Axes("current A, positive = charging");
        panel.Curve(points.Select(point => (point.Hours, Known(point.Amps))), "#57606a", 1);
    }

    private static void Legend(SvgDocument svg, bool hasTruth)
    {
        (string Text, string Colour, double StrokeWidth, string? Dashes, bool IsShown)[] entries =
        [
            ("true", TrueColour, TrueWidth, null, hasTruth), ("shown", ShownColour, 2, null, true),
            ("unheld count", UnheldColour, 2, UnheldDashes, true), ("BMS's own", BmsColour, 2, null, true),
            ("SmartShunt-like model", SmartShuntColour, 2, null, hasTruth),
        ];
        var x = 120.0;
        foreach (var entry in entries.Where(entry => entry.IsShown))
        {
            svg.Line(x, 38, x + 20, 38, entry.Colour, entry.StrokeWidth, entry.Dashes);
            svg.Text(x + 25, 42, entry.Text);
            x += 45 + (entry.Text.Length * 5.6);
        }

        svg.Mark(x + 4, 38, SyncColour);
        svg.Text(x + 12, 42, "sync");
    }

    private static double? Known(double percent) => double.IsNaN(percent) ? null : percent;

    // 0 A is always in the picture: which way the current flows is half of what it says.
    private static double Least(IReadOnlyList<SocPoint> points) => Math.Floor(Amps(points).Append(0).Min() - 0.5);

    private static double Most(IReadOnlyList<SocPoint> points) => Math.Ceiling(Amps(points).Append(0).Max() + 0.5);

    private static IEnumerable<double> Amps(IReadOnlyList<SocPoint> points) =>
        points.Select(point => point.Amps).Where(amps => !double.IsNaN(amps));
}
