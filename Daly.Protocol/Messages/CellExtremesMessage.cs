namespace Daly.Protocol.Messages;

/// <summary>Highest and lowest cell (A5 0x91).</summary>
public sealed class CellExtremesMessage
{
    /// <summary>Gets or sets the highest cell voltage in mV.</summary>
    public int MaxCellMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of that cell, from 1.</summary>
    public int MaxCellNumber { get; set; } = Absent.Value;

    /// <summary>Gets or sets the lowest cell voltage in mV.</summary>
    public int MinCellMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of that cell, from 1.</summary>
    public int MinCellNumber { get; set; } = Absent.Value;
}
