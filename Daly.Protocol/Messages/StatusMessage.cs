namespace Daly.Protocol.Messages;

/// <summary>Counts, charger and load detection, cycles (A5 0x94).</summary>
public sealed class StatusMessage
{
    /// <summary>Gets or sets the number of cells in series, 1..48.</summary>
    public int CellCount { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of temperature sensors, 0..21.</summary>
    public int TemperatureSensorCount { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether a charger is detected: 1 or 0.</summary>
    public int ChargerPresent { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether a load is detected: 1 or 0.</summary>
    public int LoadPresent { get; set; } = Absent.Value;

    /// <summary>Gets or sets the digital inputs DI1..DI4 (bits 0..3) and outputs DO1..DO4 (bits 4..7).</summary>
    public int DigitalPins { get; set; } = Absent.Value;

    /// <summary>Gets or sets the count of charge/discharge cycles, 0..65535.</summary>
    public int Cycles { get; set; } = Absent.Value;

    /// <summary>
    /// Gets or sets the last byte as sent. Residue on older boards; on newer ones the MOSFET temperature + 40, which
    /// nothing on the wire tells apart: never interpreted.
    /// </summary>
    public int ReservedRaw { get; set; } = Absent.Value;
}
