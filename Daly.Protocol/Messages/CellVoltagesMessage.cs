namespace Daly.Protocol.Messages;

/// <summary>All cell voltages (A5 0x95).</summary>
public sealed class CellVoltagesMessage
{
    /// <summary>The most cells that any dialect can carry.</summary>
    public const int MaxCells = 48;

    /// <summary>Gets or sets how many entries of <see cref="CellMilliVolts"/> count, 0..48.</summary>
    public int Count { get; set; }

    /// <summary>Gets the voltages in mV, cell 1 first; <see cref="Absent.Value"/> where a reading made no sense.</summary>
    public int[] CellMilliVolts { get; } = new int[MaxCells];
}
