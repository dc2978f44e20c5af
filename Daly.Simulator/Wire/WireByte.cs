namespace Daly.Simulator.Wire;

/// <summary>A byte on its way over the line.</summary>
/// <param name="Sender">The device that sends it; <c>null</c> for the host.</param>
/// <param name="EndMicroseconds">When its stop bit has passed.</param>
internal readonly record struct WireByte(IBusDevice? Sender, byte Value, long EndMicroseconds);
