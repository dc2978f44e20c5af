namespace Daly.DeviceChecks.Compile;

/// <summary>One C# file.</summary>
/// <param name="Name">The path that messages show, relative to the solution.</param>
public sealed record SourceFile(string Name, string Text);
