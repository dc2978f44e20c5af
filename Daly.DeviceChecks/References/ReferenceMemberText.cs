using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.References;

/// <summary>The C# text of one listed member.</summary>
internal static class ReferenceMemberText
{
    /// <summary>The attribute; with a message, because the compiler has another warning for one without.</summary>
    internal const string Obsolete = "[global::System.Obsolete(\"Obsolete on the device.\")] ";

    internal static string Declaration(ApiType type, ApiMember member)
    {
        string obsolete = member.IsObsolete ? Obsolete : "";
        return obsolete + member.Kind switch
        {
            ApiMemberKind.EnumValue => $"{member.Name} = {member.Tail},",
            ApiMemberKind.Field => $"{Modifiers(type, member)}{Typed(member)};",
            ApiMemberKind.Constant => $"{Modifiers(type, member)}const {Typed(member)} = {ReferenceNames.Value(member.Type, member.Tail)};",
            ApiMemberKind.Event => $"{Modifiers(type, member)}event {Typed(member)};",
            ApiMemberKind.Finalizer => $"extern {member.Name}();",
            ApiMemberKind.Constructor => $"{Bodiless(type, member)}{member.Name}({Parameters(member.Parameters)});",
            ApiMemberKind.Method => $"{Bodiless(type, member)}{Typed(member)}({Parameters(member.Parameters)});",
            ApiMemberKind.Operator => $"{Bodiless(type, member)}{ReferenceOperators.Head(member)}({Parameters(member.Parameters)});",
            ApiMemberKind.Property => $"{Bodiless(type, member)}{Typed(member)} {member.Tail}",
            ApiMemberKind.Indexer => $"{Bodiless(type, member)}{ReferenceNames.Type(member.Type)} this[{Parameters(member.Parameters)}] {member.Tail}",
            _ => throw new ArgumentException($"{member.Kind} is not a member.", nameof(member)),
        };
    }

    internal static string Parameters(IReadOnlyList<ApiParameter> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ApiParameter parameter)
    {
        string modifier = parameter.Modifier.Length == 0 ? "" : parameter.Modifier + " ";
        string value = parameter.Default is null ? "" : " = " + ReferenceNames.Value(parameter.Type, parameter.Default);
        return $"{modifier}{ReferenceNames.Type(parameter.Type)} @{parameter.Name}{value}";
    }

    private static string Typed(ApiMember member) => $"{ReferenceNames.Type(member.Type)} @{member.Name}";

    private static string Modifiers(ApiType type, ApiMember member) =>
        type.Kind == ApiTypeKind.Interface ? "" : string.Concat(member.Modifiers.Select(modifier => modifier + " "));

    private static string Bodiless(ApiType type, ApiMember member)
    {
        bool isAbstract = type.Kind == ApiTypeKind.Interface || member.Modifiers.Contains("abstract");
        return Modifiers(type, member) + (isAbstract ? "" : "extern ");
    }
}
