using Daly.Protocol.Parameters;

namespace Daly.Settings;

internal static class ControlKeys
{
    public const string Commands =
        "charge_fet|discharge_fet|soc|clock|bms_restart|wake|restart|zero|gain|counters|sync|settings|parameter";

    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Flag("control.enabled", false, "Allow commands at all"),
        SettingDefinition.WordList("control.allow", Commands, "charge_fet,discharge_fet,soc,clock", "The commands that are allowed"),
        SettingDefinition.Integer("control.arm_s", "60", 5, 600, "s", "How long dangerous commands stay armed"),
        SettingDefinition.Fixed("control.max_open_amps", "10", 1, 0, ParameterRanges.CurrentMaxDeciAmps, "A", "Largest current at which a FET is opened without acknowledgement"),
        SettingDefinition.Integer("control.confirm_s", "3", 1, 30, "s", "How long a command is read back before it counts as failed"),
        SettingDefinition.Integer("control.overdue_s", "600", 10, 3600, "s", "How long a FET is tried to be switched back after its time (for_s)"),
        SettingDefinition.Integer("control.quiet_s", "5", 0, 60, "s", "Commands are ignored for this time after a connect"),
        SettingDefinition.Integer("control.max_delay_s", "5", 3, 60, "s", "A message may have been so long on its way from the broker"),
        SettingDefinition.Flag("control.soc_write_back", false, "Tell the BMS our own SOC after a synchronisation"),
        SettingDefinition.Word("bridge.supply", "pack|other", "pack", "What feeds this device; a command could cut it off"),
        SettingDefinition.Flag("wake.enabled", false, "Wake a sleeping BMS through an isolated output"),
        SettingDefinition.Integer("wake.pin", string.Empty, 0, NetworkKeys.HighestPin, "GPIO", "GPIO of the wake output"),
        SettingDefinition.Integer("wake.pulse_ms", "200", ControlSettings.MinWakePulseMs, ControlSettings.MaxWakePulseMs, "ms", "Length of the pulse; a long one can switch some packs off"),
        SettingDefinition.Flag("wake.active_low", false, "The wake output is active when low"),
    };
}
