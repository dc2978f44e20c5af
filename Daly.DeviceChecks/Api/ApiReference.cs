namespace Daly.DeviceChecks.Api;

/// <summary>A reference of one listed assembly to another.</summary>
/// <param name="AssemblyName">The simple name of the assembly.</param>
public sealed record ApiReference(string AssemblyName, Version Version);
