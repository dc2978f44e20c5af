using System;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The settings that say what is allowed.</summary>
internal sealed record ControlRules(string[] Allow)
{
    private static readonly string[] Everything =
    [
        "charge_fet", "discharge_fet", "soc", "clock", "bms_restart", "wake", "restart", "zero", "gain", "counters", "sync", "settings",
        "parameter",
    ];

    public static readonly ControlRules[] Choices =
    [
        new(Everything),
        new(Everything) { IsSupplyPack = false, QuietSeconds = 2, ArmSeconds = 20, MaxOpenAmps = 5 },
        new(["charge_fet", "soc", "restart", "zero", "settings"]) { QuietSeconds = 1 },
        new(["discharge_fet", "clock", "wake"]) { IsSupplyPack = false, ArmSeconds = 10, MaxOpenAmps = 0 },
        new(Everything) { IsEnabled = false },
    ];

    public bool IsEnabled { get; init; } = true;

    public bool IsSupplyPack { get; init; } = true;

    public int QuietSeconds { get; init; } = 5;

    public int ArmSeconds { get; init; } = 60;

    public int MaxOpenAmps { get; init; } = 10;

    public int OverdueSeconds { get; init; } = 60;

    /// <summary>Gets the same as the text that a bridge is given.</summary>
    public string Settings => FormattableString.Invariant(
        $"""
        control.enabled = {(IsEnabled ? "true" : "false")}
        control.allow = {string.Join(',', Allow)}
        control.quiet_s = {QuietSeconds}
        control.arm_s = {ArmSeconds}
        control.max_open_amps = {MaxOpenAmps}
        control.overdue_s = {OverdueSeconds}
        bridge.supply = {(IsSupplyPack ? "pack" : "other")}
        """);

    /// <summary>Gives the rules that a bridge follows which is wrong in one of them.</summary>
    public ControlRules Wrong(Mutation mutation) => mutation switch
    {
        Mutation.ShortQuietTime => this with { QuietSeconds = 0 },
        Mutation.LongArming => this with { ArmSeconds = 600 },
        Mutation.HighCurrentLimit => this with { MaxOpenAmps = 1000 },
        Mutation.SupplyIsOther => this with { IsSupplyPack = false },
        Mutation.OverdueForLong => this with { OverdueSeconds = 600 },
        Mutation.AllowsEverything => this with { Allow = Everything },
        Mutation.AlwaysEnabled => this with { IsEnabled = true },
        _ => this,
    };
}
