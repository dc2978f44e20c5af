namespace Daly.Settings;

/// <summary>How often what is published. Periods can be set by command while the bridge runs.</summary>
public sealed class PublishSettings
{
    /// <summary>How many periods there are.</summary>
    public const int Periods = 4;

    private readonly PublishPeriod[] _periods;

    internal PublishSettings(SettingsValues values)
    {
        Pack = Period(values, "publish.pack_s");
        Shunt = Period(values, "publish.shunt_s");
        Cells = Period(values, "publish.cells_s");
        Diagnostics = Period(values, "publish.diagnostics_s");
        _periods = new[] { Pack, Shunt, Cells, Diagnostics };
        Discovery = values.Flag("discovery.enabled");
        DiscoveryPrefix = values.Text("discovery.prefix");
    }

    /// <summary>Gets the period of the topics of packs and bank.</summary>
    public PublishPeriod Pack { get; }

    /// <summary>Gets the period of the topic of the shunt.</summary>
    public PublishPeriod Shunt { get; }

    /// <summary>Gets the period of cells and temperatures.</summary>
    public PublishPeriod Cells { get; }

    /// <summary>Gets the period of diagnostics and slow values.</summary>
    public PublishPeriod Diagnostics { get; }

    /// <summary>Gets the period of the pack topic in ms, or sets that of the settings file (<c>publish.pack_s</c>).</summary>
    public int PackMs
    {
        get => Pack.Ms;
        set => Pack.SetFile(value);
    }

    /// <summary>Gets the period of the shunt topic in ms, or sets that of the settings file (<c>publish.shunt_s</c>).</summary>
    public int ShuntMs
    {
        get => Shunt.Ms;
        set => Shunt.SetFile(value);
    }

    /// <summary>Gets the period of cells and temperatures in ms, or sets that of the settings file (<c>publish.cells_s</c>).</summary>
    public int CellsMs
    {
        get => Cells.Ms;
        set => Cells.SetFile(value);
    }

    /// <summary>Gets the period of diagnostics and slow values in ms, or sets that of the settings file (<c>publish.diagnostics_s</c>).</summary>
    public int DiagnosticsMs
    {
        get => Diagnostics.Ms;
        set => Diagnostics.SetFile(value);
    }

    /// <summary>Gets how often a period was set by command or reset.</summary>
    public int Changes { get; private set; }

    /// <summary>Gets whether a period was set by command.</summary>
    public bool IsAnyByCommand
    {
        get
        {
            for (int i = 0; i < Periods; i++)
            {
                if (_periods[i].CommandSeconds != 0) return true;
            }

            return false;
        }
    }

    /// <summary>Gets or sets whether Home Assistant is told (<c>discovery.enabled</c>).</summary>
    public bool Discovery { get; set; }

    /// <summary>Gets or sets the Home Assistant's discovery prefix (<c>discovery.prefix</c>).</summary>
    public string DiscoveryPrefix { get; set; }

    /// <summary>Gets a period by its number.</summary>
    /// <param name="index">0 to 3: pack, shunt, cells, diagnostics.</param>
    public PublishPeriod Get(int index) => _periods[index];

    /// <summary>Sets a period by command.</summary>
    /// <param name="index">As for <see cref="Get"/>.</param>
    /// <param name="seconds">The period in s, or 0 for what the settings file says.</param>
    public void SetByCommand(int index, int seconds)
    {
        _periods[index].SetByCommand(seconds);
        Changes++;
    }

    private static PublishPeriod Period(SettingsValues values, string key) => new PublishPeriod(values.Int(key) * 1000);
}
