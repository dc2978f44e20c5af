namespace Daly.Protocol.Parameters;

/// <summary>What limits inside a BMS may be, in the units of the wire. Own alarm limits take the numbers from here.</summary>
public static class ParameterRanges
{
    /// <summary>The lowest limit of a cell in mV.</summary>
    public const int CellMinMilliVolts = 1000;

    /// <summary>The highest limit of a cell in mV.</summary>
    public const int CellMaxMilliVolts = 5000;

    /// <summary>The largest limit of the spread between cells in mV; the smallest is 1.</summary>
    public const int DeltaMaxMilliVolts = 2000;

    /// <summary>The highest limit of a pack in 0.1 V.</summary>
    public const int PackMaxDeciVolts = 2400;

    /// <summary>The largest limit of a pack's current in 0.1 A.</summary>
    public const int CurrentMaxDeciAmps = 10_000;

    /// <summary>The lowest limit of a temperature in °C: the least that the byte can say.</summary>
    public const int TemperatureMinCelsius = -40;

    /// <summary>The highest limit of a temperature in °C.</summary>
    public const int TemperatureMaxCelsius = 125;

    /// <summary>The largest SOC that can be told a BMS, in permille.</summary>
    public const int SocMaxPermille = 1000;
}
