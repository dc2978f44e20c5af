namespace Daly.Protocol.Messages;

/// <summary>Counts, charger and load detection, cycles (A5 0x94).</summary>
public sealed class StatusMessage
{
    /// <summary>
    /// Gets or sets the number of cells in series, 1..48, as two replies in a row told it. One alone may be altered, and a
    /// wrong count would make cells that do not exist out of residue.
    /// </summary>
    public int CellCount { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of temperature sensors, 0..21, as two replies in a row told it.</summary>
    public int TemperatureSensorCount { get; set; } = Absent.Value;

    /// <summary>Gets the number of cells that the last reply told.</summary>
    public int ToldCellCount { get; private set; } = Absent.Value;

    /// <summary>Gets the number of temperature sensors that the last reply told.</summary>
    public int ToldSensorCount { get; private set; } = Absent.Value;

    /// <summary>Gets or sets whether a charger is detected: 1 or 0.</summary>
    public int ChargerPresent { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether a load is detected: 1 or 0.</summary>
    public int LoadPresent { get; set; } = Absent.Value;

    /// <summary>Gets or sets the digital inputs DI1..DI4 (bits 0..3) and outputs DO1..DO4 (bits 4..7).</summary>
    public int DigitalPins { get; set; } = Absent.Value;

    /// <summary>Gets or sets the count of charge/discharge cycles, 0..65535.</summary>
    public int Cycles { get; set; } = Absent.Value;

    /// <summary>
    /// Gets or sets the last byte as sent. Residue on older boards; on newer ones the FET temperature + 40, which
    /// nothing on the wire tells apart: never interpreted.
    /// </summary>
    public int ReservedRaw { get; set; } = Absent.Value;

    /// <summary>Gets the count that tells two ways of reading apart before one is believed.</summary>
    internal int LikelyCellCount => CellCount == Absent.Value ? ToldCellCount : CellCount;

    /// <summary>Gets whether the last reply told other counts than those that are believed.</summary>
    internal bool IsDoubtful => ToldCellCount != CellCount || ToldSensorCount != TemperatureSensorCount;

    /// <summary>Takes the counts of a reply; what was believed holds until two replies in a row agree on something else.</summary>
    /// <param name="cells">1..48, or absent.</param>
    /// <param name="sensors">0..21, or absent.</param>
    public void TellCounts(int cells, int sensors)
    {
        CellCount = cells != Absent.Value && cells == ToldCellCount ? cells : CellCount;
        TemperatureSensorCount = sensors != Absent.Value && sensors == ToldSensorCount ? sensors : TemperatureSensorCount;
        ToldCellCount = cells;
        ToldSensorCount = sensors;
    }
}
