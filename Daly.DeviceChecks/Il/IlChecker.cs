namespace Daly.DeviceChecks.Il;

/// <summary>Holds rules against a compiled assembly.</summary>
public static class IlChecker
{
    /// <summary>What breaks the rules, each finding once.</summary>
    /// <param name="image">The bytes of the assembly.</param>
    /// <exception cref="BadImageFormatException">The bytes are not an assembly.</exception>
    public static IReadOnlyList<Finding> Check(ReadOnlyMemory<byte> image, IEnumerable<IIlRule> rules)
    {
        using IlAssembly assembly = new(image);
        return [.. rules.SelectMany(rule => rule.Check(assembly)).Distinct()];
    }
}
