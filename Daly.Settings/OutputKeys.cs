namespace Daly.Settings;

internal static class OutputKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Word("display.type", "none|128x32|128x64", "none", "The OLED"),
        SettingDefinition.Integer("display.address", "0x3C", 0x3C, 0x3D, string.Empty, "I2C address of the OLED"),
        SettingDefinition.Integer("display.seconds", "60", 0, 3600, "s", "Time until the display goes dark; 0 is never"),
        Period("publish.pack_s", "5", "Period of the pack topic"),
        Period("publish.shunt_s", "5", "Period of the shunt topic"),
        Period("publish.cells_s", "30", "Period of the cells and temperatures topics"),
        Period("publish.diagnostics_s", "60", "Period of the diagnostics topics and of slow values"),
        SettingDefinition.Flag("discovery.enabled", true, "Announce everything to Home Assistant"),
        SettingDefinition.Name(SettingKind.Topic, "discovery.prefix", "homeassistant", 48, "Home Assistant's discovery prefix"),
        SettingDefinition.Word("web.listen", "none|loopback|any", "loopback", "Who may open the web page (desktop only)"),
        SettingDefinition.Integer("web.port", "8080", 0, 65535, string.Empty, "Port of the web page (desktop only); 0 is any free one"),
        SettingDefinition.Secret("web.token", 16, 128, "Secret that a browser from elsewhere has to show"),
    };

    private static SettingDefinition Period(string key, string defaultText, string description) =>
        SettingDefinition.Integer(key, defaultText, PublishPeriod.MinSeconds, PublishPeriod.MaxSeconds, "s", description);
}
