namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A result as the bridge tells it.</summary>
internal readonly record struct ToldResult(string Topic, string? Id, string Stage, string? Reason, string? Plan);
