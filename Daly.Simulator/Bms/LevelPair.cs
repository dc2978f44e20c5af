namespace Daly.Simulator.Bms;

/// <summary>Two limits of one quantity.</summary>
/// <param name="Warn">Level 1: warning only.</param>
/// <param name="Protect">Level 2: protection, opens a FET where that helps.</param>
public readonly record struct LevelPair(double Warn, double Protect);
