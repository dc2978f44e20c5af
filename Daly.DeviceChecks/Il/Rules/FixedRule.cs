namespace Daly.DeviceChecks.Il.Rules;

/// <summary>The device's tools refuse <c>fixed</c>, which shows as a local variable that pins its object.</summary>
public sealed class FixedRule : IIlRule
{
    public string Name => "fixed";

    public IEnumerable<Finding> Check(IlAssembly assembly) => TypeTraitCheck.Find(assembly, Name, TypeTraits.Pinned);
}
