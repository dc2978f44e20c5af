namespace Daly.DeviceChecks.Il;

/// <summary>A type as a signature names it.</summary>
public readonly record struct TypeFacts(string Name, TypeTraits Traits);
