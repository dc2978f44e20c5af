using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>What the views say about where the values come from and go to.</summary>
/// <param name="Broker">How to subscribe to the broker, or <c>null</c> without one.</param>
/// <param name="Page">Address of the web page, with its token where it has one, or <c>null</c> without one.</param>
/// <param name="Source">Where the values come from; what is no real board is marked.</param>
internal sealed record ViewLabels(string Device, string? Broker, string? Page, ValueSource Source);
