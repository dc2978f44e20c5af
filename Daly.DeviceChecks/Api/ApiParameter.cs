namespace Daly.DeviceChecks.Api;

/// <summary>One parameter as listed.</summary>
/// <param name="Modifier"><c>this</c>, <c>params</c>, <c>ref</c>, <c>out</c>, <c>in</c>, or empty.</param>
/// <param name="Type">The full C# name of its type.</param>
/// <param name="Default">The default value as listed, or null if it has none.</param>
public sealed record ApiParameter(string Modifier, string Type, string Name, string? Default);
