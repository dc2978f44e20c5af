namespace Daly.Client;

/// <summary>Something that the board complains about.</summary>
/// <param name="Id">Its stable name, such as <c>cell_high_2</c>.</param>
/// <param name="Text">The same for people.</param>
/// <param name="IsProtection">Whether the board acts on it; otherwise it only warns.</param>
public sealed record BmsAlarm(string Id, string Text, bool IsProtection);
