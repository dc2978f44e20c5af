namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A message as the bridge took it from its connection.</summary>
/// <param name="Message">What was sent, or <c>null</c> for an empty message.</param>
/// <param name="IsRetained">Whether the broker marked it as kept.</param>
internal readonly record struct Arrival(SentMessage? Message, bool IsRetained);
