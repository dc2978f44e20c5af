namespace Daly.Protocol.Messages;

/// <summary>Voltage, current and SOC of the pack (A5 0x90).</summary>
public sealed class PackMessage
{
    /// <summary>The raw current at 0 A.</summary>
    public const int CurrentOffset = 30000;

    /// <summary>Gets or sets the pack voltage in 0.1 V.</summary>
    public int PackDeciVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the "gather" voltage in 0.1 V; practically always 0 and not interpreted.</summary>
    public int GatherDeciVolts { get; set; } = Absent.Value;

    /// <summary>
    /// Gets or sets the current as sent: 0.1 A around <see cref="CurrentOffset"/>, 0..65535. Which side means charging
    /// depends on the firmware: see <c>CurrentSign</c>.
    /// </summary>
    public int CurrentRaw { get; set; } = Absent.Value;

    /// <summary>
    /// Gets or sets which side means charging where the dialect settles it (D2, 0x81: above); unknown where the firmware
    /// decides (A5). What <c>CurrentSign</c> learns from the state counts for more.
    /// </summary>
    public CurrentSignKind DialectSign { get; set; }

    /// <summary>Gets or sets the SOC that the BMS itself believes in, 0..1000 ‰.</summary>
    public int SocPermille { get; set; } = Absent.Value;
}
