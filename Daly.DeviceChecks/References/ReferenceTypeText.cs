using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.References;

/// <summary>The C# text of a listed type without its listed members.</summary>
internal static class ReferenceTypeText
{
    internal static string Attributes(ApiType type)
    {
        string obsolete = type.IsObsolete ? ReferenceMemberText.Obsolete : "";

        // The listing does not tell the usage of attributes: the most generous one never refuses legal code.
        return type.Bases.Contains("System.Attribute")
            ? obsolete + "[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true)]"
            : obsolete;
    }

    internal static string Header(ApiType type) => type.Kind switch
    {
        ApiTypeKind.Delegate => $"{Modifiers(type)} delegate {ReferenceNames.Type(type.Invoke!.Type)} {type.Name}{type.TypeParameters}"
            + $"({ReferenceMemberText.Parameters(type.Invoke.Parameters)});",
        ApiTypeKind.Enum => $"{Modifiers(type)} enum {type.Name}{Bases(type)}",
        _ => $"{Modifiers(type)} partial {Keyword(type.Kind)} {type.Name}{type.TypeParameters}{Bases(type)}",
    };

    /// <summary>What the real type has but a public listing cannot show, as far as the compiler cares.</summary>
    internal static IEnumerable<string> AddedMembers(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Struct)
        {
            // A struct without fields counts as always assigned.
            yield return "private object _content;";
        }
        else if (HasHiddenConstructor(type))
        {
            yield return $"internal extern {type.Name}();";
        }
    }

    private static bool HasHiddenConstructor(ApiType type) =>
        type.Kind == ApiTypeKind.Class && !type.Modifiers.Contains("static")
        && !type.Members.Any(member => member.Kind == ApiMemberKind.Constructor);

    private static string Modifiers(ApiType type) => string.Join(' ', type.Modifiers);

    private static string Bases(ApiType type) =>
        type.Bases.Count == 0 ? "" : " : " + string.Join(", ", type.Bases.Select(ReferenceNames.Type));

    private static string Keyword(ApiTypeKind kind) => kind switch
    {
        ApiTypeKind.Class => "class",
        ApiTypeKind.Struct => "struct",
        ApiTypeKind.Interface => "interface",
        _ => throw new ArgumentException($"{kind} has no members.", nameof(kind)),
    };
}
