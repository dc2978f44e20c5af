namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Finds the uses of types that have a trait.</summary>
internal static class TypeTraitCheck
{
    internal static IEnumerable<Finding> Find(IlAssembly assembly, string rule, TypeTraits trait) =>
        assembly.TypeUses
            .Where(use => (use.Type.Traits & trait) != 0)
            .Select(use => new Finding(rule, use.Member, $"{use.Purpose} {use.Type.Name}"));
}
