namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>One line of the table of commands in docs/mqtt.md; numbers in units of the last decimal place.</summary>
internal sealed record CommandRule(string Name, bool IsOfPack, ValueForm Form, string? AllowWord)
{
    public bool IsDangerous { get; init; }

    /// <summary>Gets whether it goes on for a while, during which others are carried out, but not another one of these.</summary>
    public bool IsLong { get; init; }

    public bool NeedsMonitor { get; init; }

    public int Decimals { get; init; }

    public long Min { get; init; }

    public long Max { get; init; }

    public bool IsFet => Name is "charge_fet" or "discharge_fet";
}
