namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Arrays such as <c>int[,]</c> crash the device; jagged arrays do not.</summary>
public sealed class MultiDimensionalArrayRule : IIlRule
{
    public string Name => "multi-dimensional-array";

    public IEnumerable<Finding> Check(IlAssembly assembly) => TypeTraitCheck.Find(assembly, Name, TypeTraits.MultiDimensional);
}
