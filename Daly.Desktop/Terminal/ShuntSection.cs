namespace Daly.Desktop.Terminal;

/// <summary>What our own shunt says.</summary>
internal sealed class ShuntSection(Bar bar)
{
    private const int SocColumns = 20;
    private const int CurrentColumn = 44;
    private const double LowSocPercent = 20;
    private const double FullPercent = 100;

    /// <summary>Makes the section.</summary>
    /// <param name="shunt">The payload of <c>shunt</c>.</param>
    /// <param name="monitor">The payload of <c>monitor</c>; its line is left out while it says nothing.</param>
    /// <param name="bank">The payload of <c>bank</c>; there is none with one pack.</param>
    /// <returns>The section; dashes stand for what is not known.</returns>
    public Section Create(Payload shunt, Payload monitor, Payload bank)
    {
        var why = MonitorLine.Create(monitor);
        return new(Title(bank), why.Columns == 0 ? [Soc(shunt)] : [Soc(shunt), why]);
    }

    // In the frame, for two packs leave no line of a small terminal free.
    private static string Title(Payload bank) => bank["packs"] is not { } packs
        ? "shunt"
        : $"shunt; bank of {packs}: BMS SOC {bank["soc_pct"] ?? "-"} %  {bank["voltage_v"] ?? "-"} V  {bank["current_a"] ?? "-"} A";

    private StyledLine Soc(Payload shunt)
    {
        double? percent = shunt.Number("soc_pct");
        var style = percent < LowSocPercent ? ViewStyles.Warning : ViewStyles.Good;
        string filled = percent is { } known ? bar.Filled(known / FullPercent, SocColumns) : string.Empty;
        var line = new StyledLine().Add("SOC ", ViewStyles.Faint).Value(shunt, "shunt", "soc_pct").To(12)
            .Add(filled, style).Add(bar.Rest(filled, SocColumns), ViewStyles.Faint)
            .Add(" ").Add(shunt["soc_quality"] ?? "-", ViewStyles.Faint).To(CurrentColumn);
        line.Value(shunt, "shunt", "current_a").Add("  ").Value(shunt, "shunt", "voltage_v").Add("  ");
        return line.Value(shunt, "shunt", "power_w");
    }
}
