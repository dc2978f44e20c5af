namespace Daly.Simulator.Faults;

/// <summary>A byte of a reply.</summary>
/// <param name="Value">The byte.</param>
/// <param name="PauseBeforeMicroseconds">Idle time between the byte before it and this one.</param>
public readonly record struct TimedByte(byte Value, long PauseBeforeMicroseconds = 0);
