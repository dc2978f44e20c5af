using System;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The table of commands as docs/mqtt.md has it, typed in by hand.</summary>
internal static class CommandRules
{
    public static readonly CommandRule ChargeFet = new("charge_fet", true, ValueForm.OnOff, "charge_fet");
    public static readonly CommandRule DischargeFet = new("discharge_fet", true, ValueForm.OnOff, "discharge_fet");

    public static readonly CommandRule[] All =
    [
        ChargeFet,
        DischargeFet,
        new("soc", true, ValueForm.Number, "soc") { IsDangerous = true, Decimals = 1, Min = 0, Max = 1000 },
        new("clock", true, ValueForm.OnOnly, "clock"),
        new("bms_restart", true, ValueForm.OnOnly, "bms_restart") { IsDangerous = true },
        new("parameter_read", true, ValueForm.Parameter, null),
        new("parameter_write", true, ValueForm.Parameter, "parameter") { IsDangerous = true },
        new("arm", false, ValueForm.OnOff, null),
        new("restart", false, ValueForm.OnOnly, "restart") { IsDangerous = true },
        new("wake", false, ValueForm.OnOnly, "wake"),
        new("zero_calibration", false, ValueForm.OnOnly, "zero") { IsDangerous = true, NeedsMonitor = true, IsLong = true },
        OfMonitor("gain_calibration", "gain", 3, -10_000_000, 10_000_000) with { IsDangerous = true, IsLong = true },
        new("counters_reset", false, ValueForm.OnOnly, "counters") { IsDangerous = true, NeedsMonitor = true },
        new("sync_now", false, ValueForm.OnOnly, "sync") { IsDangerous = true, NeedsMonitor = true },
        OfMonitor("capacity_ah", "settings", 3, 100, 10_000_000),
        OfMonitor("charged_v", "settings", 3, 2300, 204_000),
        OfMonitor("tail_pct", "settings", 1, 1, 200),
        OfMonitor("efficiency_pct", "settings", 1, 500, 1000),
        OfMonitor("voltage_calibration", "gain", 3, 3000, 250_000) with { IsDangerous = true, IsLong = true },
        OfMonitor("soc_pct", "sync", 1, 0, 1000) with { IsDangerous = true },
    ];

    public static CommandRule? Find(string name) => Array.Find(All, rule => rule.Name == name);

    private static CommandRule OfMonitor(string name, string allowWord, int decimals, long min, long max) =>
        new(name, false, ValueForm.Number, allowWord) { NeedsMonitor = true, Decimals = decimals, Min = min, Max = max };
}
