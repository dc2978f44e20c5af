namespace Daly.Bridge.Settings;

/// <summary>How often what is published.</summary>
public sealed class PublishSettings
{
    internal PublishSettings(SettingsValues values)
    {
        PackMs = values.Int("publish.pack_s") * 1000;
        ShuntMs = values.Int("publish.shunt_s") * 1000;
        CellsMs = values.Int("publish.cells_s") * 1000;
        DiagnosticsMs = values.Int("publish.diagnostics_s") * 1000;
        Discovery = values.Flag("discovery.enabled");
        DiscoveryPrefix = values.Text("discovery.prefix");
    }

    /// <summary>Gets or sets the period of the pack topic in ms (<c>publish.pack_s</c>).</summary>
    public int PackMs { get; set; }

    /// <summary>Gets or sets the period of the shunt topic in ms (<c>publish.shunt_s</c>).</summary>
    public int ShuntMs { get; set; }

    /// <summary>Gets or sets the period of cells and temperatures in ms (<c>publish.cells_s</c>).</summary>
    public int CellsMs { get; set; }

    /// <summary>Gets or sets the period of diagnostics and slow values in ms (<c>publish.diagnostics_s</c>).</summary>
    public int DiagnosticsMs { get; set; }

    /// <summary>Gets or sets whether Home Assistant is told (<c>discovery.enabled</c>).</summary>
    public bool Discovery { get; set; }

    /// <summary>Gets or sets the Home Assistant's discovery prefix (<c>discovery.prefix</c>).</summary>
    public string DiscoveryPrefix { get; set; }
}
