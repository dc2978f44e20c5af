namespace Daly.DeviceChecks.Il;

/// <summary>A type as a signature names it.</summary>
/// <param name="Name">A readable name.</param>
/// <param name="Traits">What about it matters.</param>
public readonly record struct TypeFacts(string Name, TypeTraits Traits);
