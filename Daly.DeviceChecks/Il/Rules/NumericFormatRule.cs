using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>
/// A custom numeric format such as <c>"0.00"</c> gives the format text itself on the device: only D, F, G, N and X with
/// digits are allowed, in <c>ToString(format)</c> and in composite formats, to which interpolated strings compile.
/// </summary>
public sealed partial class NumericFormatRule : IIlRule
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
        "System.UInt64", "System.Single", "System.Double",
    };

    public string Name => "numeric-format";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        assembly.Methods.SelectMany(method => Messages(assembly, method).Select(message => new Finding(Name, method.Name, message)));

    private static IEnumerable<string> Messages(IlAssembly assembly, IlMethod method)
    {
        string? literal = null;
        foreach (IlInstruction instruction in method.Instructions)
        {
            if (IsNumberToString(assembly, instruction) && Refusal(literal) is { } refusal)
            {
                yield return refusal;
            }

            literal = Literal(assembly, instruction);
            foreach (Match item in CompositeItem().Matches(literal ?? ""))
            {
                if (Refusal(item.Groups["format"].Value) is { } itemRefusal)
                {
                    yield return itemRefusal;
                }
            }
        }
    }

    private static string? Refusal(string? format) =>
        format is null ? "formats a number with a text that is no literal"
        : StandardFormat().IsMatch(format) ? null
        : $"formats with \"{format}\"";

    private static string? Literal(IlAssembly assembly, IlInstruction instruction) =>
        instruction.Code == OpCodes.Ldstr
            ? assembly.Metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(instruction.Token))
            : null;

    private static bool IsNumberToString(IlAssembly assembly, IlInstruction instruction)
    {
        if (!instruction.IsCall || MetadataTokens.EntityHandle(instruction.Token) is not { Kind: HandleKind.MemberReference } handle)
        {
            return false;
        }

        MemberReference member = assembly.Metadata.GetMemberReference((MemberReferenceHandle)handle);
        return assembly.Metadata.StringComparer.Equals(member.Name, "ToString")
            && Numbers.Contains(assembly.Names.Of(member.Parent))
            && member.DecodeMethodSignature(new TypeFactsProvider(assembly.Names), null).ParameterTypes.Length == 1;
    }

    [GeneratedRegex(@"^[DFGNX]\d*$")]
    private static partial Regex StandardFormat();

    [GeneratedRegex(@"(?<!\{)(\{\{)*\{\d+(,-?\d+)?:(?<format>[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex CompositeItem();
}
