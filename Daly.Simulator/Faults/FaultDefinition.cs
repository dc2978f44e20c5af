namespace Daly.Simulator.Faults;

/// <summary>A fault that can be asked for by name.</summary>
/// <param name="Description">What it does and what its value means, for help texts.</param>
/// <param name="DefaultValue">The value when none is given; empty = takes none.</param>
/// <param name="Create">Makes it from a value; throws <see cref="FormatException"/> for a senseless one.</param>
public sealed record FaultDefinition(string Name, string Description, string DefaultValue, Func<string, Fault> Create)
{
    /// <summary>Gets where it can happen.</summary>
    public FaultMedium Medium { get; init; }
}
