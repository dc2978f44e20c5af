namespace Daly.Desktop.Probe;

/// <summary>A board that answered on CAN.</summary>
/// <param name="Number">Its number, which is part of its ids.</param>
/// <param name="PackDeciVolts">Its voltage, or absent when the answer had none that can be true.</param>
internal sealed record FoundCanBoard(int Number, int PackDeciVolts);
