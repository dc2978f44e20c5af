using Daly.Monitor.Soc;

namespace Daly.Simulator.Scenarios;

/// <summary>One moment of a run; percentages, <see langword="null"/> when not known.</summary>
/// <param name="Amps">True mean current at the shunt, positive = charging.</param>
public readonly record struct SocPoint(
    double Hours,
    double TruePercent,
    double? ShownPercent,
    double? UnheldPercent,
    double BmsPercent,
    double SmartShuntPercent,
    double Amps,
    SocQuality Quality);
