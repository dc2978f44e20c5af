using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.References;

/// <summary>Operators by their metadata names.</summary>
internal static class ReferenceOperators
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_UnaryPlus"] = "+",
        ["op_UnaryNegation"] = "-",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    /// <summary>The declaration up to the parameter list, without modifiers.</summary>
    internal static string Head(ApiMember member) => member.Name switch
    {
        "op_Implicit" => $"implicit operator {ReferenceNames.Type(member.Type)}",
        "op_Explicit" => $"explicit operator {ReferenceNames.Type(member.Type)}",
        _ => $"{ReferenceNames.Type(member.Type)} operator {Symbols[member.Name]}",
    };
}
