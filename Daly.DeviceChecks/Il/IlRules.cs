using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il.Rules;

namespace Daly.DeviceChecks.Il;

/// <summary>The rules of the device.</summary>
public static class IlRules
{
    /// <summary>What no assembly on the device may hold.</summary>
    public static IReadOnlyList<IIlRule> Device { get; } =
    [
        new OwnGenericsRule(),
        new GenericInstantiationRule(),
        new MultiDimensionalArrayRule(),
        new StackAllocationRule(),
        new FixedRule(),
        new CheckedArithmeticRule(),
        new DefaultInterfaceMethodRule(),
        new NumericFormatRule(),
        new StringArrayRule(),
        new TableSizeRule(),
    ];

    /// <summary>The same and, for portable assemblies, no floating point.</summary>
    public static IReadOnlyList<IIlRule> Portable { get; } = [.. Device, new FloatingPointRule()];

    public static IReadOnlyList<IIlRule> For(DeviceProject project) => project.AllowsFloatingPoint ? Device : Portable;
}
