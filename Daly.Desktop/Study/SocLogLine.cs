namespace Daly.Desktop.Study;

/// <summary>One line of a recorded log; <see langword="null"/> was not measured.</summary>
/// <param name="ShuntNanoVolts">Shunt voltage, positive = charging.</param>
/// <param name="BusMilliVolts">Voltage at VBUS.</param>
/// <param name="ChargeFet">1 on, 0 off.</param>
/// <param name="DischargeFet">1 on, 0 off.</param>
public readonly record struct SocLogLine(
    long Ms,
    long? ShuntNanoVolts,
    long? BusMilliVolts,
    long? LowestCellMilliVolts,
    long? HighestCellMilliVolts,
    long? ChargeFet,
    long? DischargeFet,
    long? SocPermille,
    long? CurrentMilliAmps);
