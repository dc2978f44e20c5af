using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>
/// The device's file format addresses names and texts, and code, with 16 bits: the tool that makes the device's file refuses
/// an assembly whose table of either is larger. Both sizes are upper estimates, measured to be at most 4 % and 0.2 % too high.
/// </summary>
public sealed class TableSizeRule : IIlRule
{
    /// <summary>The largest table, in bytes.</summary>
    public const int MaxBytes = 65535;

    public string Name => "table-size";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        Findings(assembly, "names and texts", StringTable.Bytes(assembly)).Concat(Findings(assembly, "code", CodeBytes(assembly)));

    /// <summary>The size of all code in the device's form.</summary>
    public static int CodeBytes(IlAssembly assembly) => assembly.Methods.Where(method => method.Body != null).Sum(CodeBytes);

    private IEnumerable<Finding> Findings(IlAssembly assembly, string table, int bytes)
    {
        if (bytes <= MaxBytes) yield break;
        string name = assembly.Metadata.GetString(assembly.Metadata.GetAssemblyDefinition().Name);
        yield return new Finding(Name, name, $"has {bytes} bytes of {table}; the device's format holds {MaxBytes}");
    }

    // Tokens and long jumps have two bytes there instead of four; each handler has eight bytes, and their count one.
    private static int CodeBytes(IlMethod method)
    {
        int shortened = method.Instructions.Count(instruction => instruction.Token != 0 || instruction.Code.OperandType == OperandType.InlineBrTarget);
        int handlers = method.Body!.ExceptionRegions.Length;
        return method.Body.GetILContent().Length - (2 * shortened) + (handlers == 0 ? 0 : 1 + (8 * handlers));
    }
}
