using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Client;

/// <summary>
/// What is known of one board at one moment. What was not read, cannot be true or is stale is <c>null</c>, never 0; while
/// <see cref="State"/> is not online that is everything but what the board is.
/// </summary>
public sealed record BmsSnapshot
{
    internal BmsSnapshot()
    {
    }

    /// <summary>Gets the number of the board.</summary>
    public required int BoardNumber { get; init; }

    /// <summary>Gets when this was so.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Gets whether the board answers.</summary>
    public required LinkState State { get; init; }

    /// <summary>Gets what the line shows that should not be.</summary>
    public required LinkSymptom Symptom { get; init; }

    /// <summary>Gets the dialect that the board speaks; unknown until it has answered.</summary>
    public required DialectKind Dialect { get; init; }

    /// <summary>Gets the voltage of the pack in V.</summary>
    public double? PackVolts { get; init; }

    /// <summary>Gets the current in A, positive = charging; <c>null</c> too while the sign of an A5 board is not known.</summary>
    public double? CurrentAmps { get; init; }

    /// <summary>Gets the power in W, positive = charging.</summary>
    public double? PowerWatts { get; init; }

    /// <summary>Gets the state of charge in % that the board believes in.</summary>
    public double? SocPercent { get; init; }

    /// <summary>Gets the remaining charge in Ah as the board counts it.</summary>
    public double? RemainingAmpHours { get; init; }

    /// <summary>Gets what the pack is doing.</summary>
    public ChargeState ChargeState { get; init; } = ChargeState.Unknown;

    /// <summary>Gets whether the charge FET is closed.</summary>
    public bool? IsChargeFetOn { get; init; }

    /// <summary>Gets whether the discharge FET is closed.</summary>
    public bool? IsDischargeFetOn { get; init; }

    /// <summary>Gets whether a charger is detected.</summary>
    public bool? IsChargerPresent { get; init; }

    /// <summary>Gets whether a load is detected.</summary>
    public bool? IsLoadPresent { get; init; }

    /// <summary>Gets the count of charge/discharge cycles.</summary>
    public int? Cycles { get; init; }

    /// <summary>Gets the number of cells in series.</summary>
    public int? CellCount { get; init; }

    /// <summary>Gets the cell voltages in mV, cell 1 first; empty while none are known.</summary>
    public IReadOnlyList<int?> CellMilliVolts { get; init; } = [];

    /// <summary>Gets the highest cell voltage in mV.</summary>
    public int? HighestCellMilliVolts { get; init; }

    /// <summary>Gets the lowest cell voltage in mV.</summary>
    public int? LowestCellMilliVolts { get; init; }

    /// <summary>Gets the numbers of the cells being balanced, from 1; <c>null</c> while that is not known.</summary>
    public IReadOnlyList<int>? BalancingCells { get; init; }

    /// <summary>Gets the temperatures in °C, sensor 1 first; empty while none are known.</summary>
    public IReadOnlyList<int?> TemperaturesCelsius { get; init; } = [];

    /// <summary>Gets the highest temperature in °C.</summary>
    public int? HighestCelsius { get; init; }

    /// <summary>Gets the lowest temperature in °C.</summary>
    public int? LowestCelsius { get; init; }

    /// <summary>Gets the temperature of the FETs in °C, where the dialect has one.</summary>
    public int? MosfetCelsius { get; init; }

    /// <summary>Gets what the board complains about; <c>null</c> while that is not known.</summary>
    public IReadOnlyList<BmsAlarm>? Alarms { get; init; }

    /// <summary>Gets the rated capacity in Ah.</summary>
    public double? RatedAmpHours { get; init; }

    /// <summary>Gets the text of the software version.</summary>
    public string? SoftwareVersion { get; init; }

    /// <summary>Gets the text of the hardware version.</summary>
    public string? HardwareVersion { get; init; }

    /// <summary>Gets the serial number.</summary>
    public string? SerialNumber { get; init; }
}
