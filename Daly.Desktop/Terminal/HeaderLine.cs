using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>The first line of the terminal view.</summary>
internal static class HeaderLine
{
    /// <summary>Makes the line.</summary>
    public static StyledLine Create(ViewLabels labels)
    {
        var line = new StyledLine().Add(" ").Add(labels.Device, ViewStyles.Strong);
        if (ValueSourceMarker.Of(labels.Source) is { } marker) line.Add("  ").Add($" {marker} ", ViewStyles.Marker);
        line.Add("  broker ", ViewStyles.Faint).Add(labels.Broker ?? "-");
        return line.Add("  page ", ViewStyles.Faint).Add(labels.Page ?? "-");
    }
}
