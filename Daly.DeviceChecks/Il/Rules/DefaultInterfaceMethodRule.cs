using System.Reflection;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Methods with a body in an interface compile but throw on the device.</summary>
public sealed class DefaultInterfaceMethodRule : IIlRule
{
    private const MethodAttributes BodyWithoutObject = MethodAttributes.Abstract | MethodAttributes.Static;

    public string Name => "default-interface-method";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        assembly.Methods
            .Where(method => IsInInterface(assembly, method) && (method.Definition.Attributes & BodyWithoutObject) == 0)
            .Select(method => new Finding(Name, method.Name, "has a body in an interface"));

    private static bool IsInInterface(IlAssembly assembly, IlMethod method) =>
        (assembly.Metadata.GetTypeDefinition(method.Definition.GetDeclaringType()).Attributes & TypeAttributes.Interface) != 0;
}
