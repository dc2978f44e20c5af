using Daly.Monitor.Soc;

namespace Daly.Simulator.Scenarios;

/// <summary>One moment of a run; percentages, <see langword="null"/> when not known.</summary>
/// <param name="Hours">Time since the start.</param>
/// <param name="TruePercent">The truth.</param>
/// <param name="ShownPercent">What the monitor shows.</param>
/// <param name="UnheldPercent">The count behind it.</param>
/// <param name="BmsPercent">The BMS's own SOC.</param>
/// <param name="SmartShuntPercent">What the comparison model shows.</param>
/// <param name="Amps">True mean current at the shunt, positive = charging.</param>
/// <param name="Quality">What the monitor claims.</param>
public readonly record struct SocPoint(
    double Hours,
    double TruePercent,
    double? ShownPercent,
    double? UnheldPercent,
    double BmsPercent,
    double SmartShuntPercent,
    double Amps,
    SocQuality Quality);
