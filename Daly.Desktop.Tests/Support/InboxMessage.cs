namespace Daly.Desktop.Tests.Support;

/// <summary>A message as a client of the broker got it.</summary>
internal sealed record InboxMessage(bool IsRetained, string Topic, string Payload);
