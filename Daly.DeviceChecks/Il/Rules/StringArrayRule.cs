using System.Reflection.Emit;
using System.Reflection.Metadata.Ecma335;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>
/// The elements of <c>new string[n]</c> are no proper null on the device: <c>is null</c> denies it, and comparing one with a
/// text ends the program. Only arrays with an initializer are allowed, and those of the one method that fills them.
/// </summary>
public sealed class StringArrayRule : IIlRule
{
    private const string Maker = "Daly.Hal.TextArray.Empty";

    public string Name => "string-array";

    public IEnumerable<Finding> Check(IlAssembly assembly) => assembly.Methods
        .Where(method => method.Name != Maker && LeavesElementsUnset(assembly, method))
        .Select(method => new Finding(Name, method.Name, $"makes an array of texts without an initializer; {Maker} makes a filled one"));

    // An initializer begins with a copy of the new array's reference.
    private static bool LeavesElementsUnset(IlAssembly assembly, IlMethod method) => method.Instructions
        .Zip(method.Instructions.Skip(1))
        .Any(pair => IsTextArray(assembly, pair.First) && pair.Second.Code != OpCodes.Dup);

    private static bool IsTextArray(IlAssembly assembly, IlInstruction instruction) =>
        instruction.Code == OpCodes.Newarr && assembly.Names.Of(MetadataTokens.EntityHandle(instruction.Token)) == "System.String";
}
