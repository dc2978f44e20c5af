namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Instances of generic types, such as <c>Func&lt;int&gt;</c>, compile but crash the device.</summary>
public sealed class GenericInstantiationRule : IIlRule
{
    public string Name => "generic-instantiation";

    public IEnumerable<Finding> Check(IlAssembly assembly) => TypeTraitCheck.Find(assembly, Name, TypeTraits.Generic);
}
