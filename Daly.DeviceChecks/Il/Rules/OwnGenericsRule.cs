namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Generic types and methods of our own hang or crash the device.</summary>
public sealed class OwnGenericsRule : IIlRule
{
    public string Name => "own-generics";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        assembly.Metadata.TypeDefinitions
            .Where(type => assembly.Metadata.GetTypeDefinition(type).GetGenericParameters().Count > 0)
            .Select(type => new Finding(Name, assembly.Names.Of(type), "is a generic type"))
            .Concat(assembly.Methods
                .Where(method => method.Definition.GetGenericParameters().Count > 0)
                .Select(method => new Finding(Name, method.Name, "is a generic method")));
}
