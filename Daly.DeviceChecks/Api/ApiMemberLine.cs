using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.Api;

/// <summary>Reads the line of a member.</summary>
internal static partial class ApiMemberLine
{
    private const string Obsolete = " [Obsolete]";

    internal static ApiMember Parse(string line, string typeName)
    {
        string text = line.Trim();
        if (text.StartsWith(typeName + ": ", StringComparison.Ordinal))
        {
            return ParseDeclaration(text[(typeName.Length + 2)..]);
        }

        Match value = EnumValuePattern().Match(text);
        return value.Success && value.Groups["type"].Value == typeName
            ? new ApiMember(ApiMemberKind.EnumValue, [], "", value.Groups["name"].Value, [], value.Groups["value"].Value, false)
            : throw new FormatException("Not a member of the type above it.");
    }

    private static ApiMember ParseDeclaration(string text)
    {
        bool obsolete = text.EndsWith(Obsolete, StringComparison.Ordinal);
        string rest = obsolete ? text[..^Obsolete.Length] : text;
        List<string> modifiers = [];
        for (Match word = ModifierPattern().Match(rest); word.Success; word = ModifierPattern().Match(rest))
        {
            modifiers.Add(word.Value.TrimEnd());
            rest = rest[word.Length..];
        }

        ApiMember member = modifiers.Remove("const") ? Constant(rest)
            : modifiers.Remove("event") ? Typed(ApiMemberKind.Event, rest)
            : Unmarked(rest);
        return member with { Modifiers = modifiers, IsObsolete = obsolete };
    }

    private static ApiMember Unmarked(string text)
    {
        Match property = PropertyPattern().Match(text);
        if (property.Success)
        {
            return Property(property);
        }

        Match method = MethodPattern().Match(text);
        return method.Success ? Method(method) : Typed(ApiMemberKind.Field, text);
    }

    private static ApiMember Property(Match match)
    {
        bool indexer = match.Groups["parameters"].Success;
        return new ApiMember(
            indexer ? ApiMemberKind.Indexer : ApiMemberKind.Property,
            [],
            match.Groups["type"].Value,
            match.Groups["name"].Value,
            ApiParameterList.Parse(match.Groups["parameters"].Value),
            match.Groups["accessors"].Value,
            false);
    }

    private static ApiMember Method(Match match)
    {
        string name = match.Groups["name"].Value;
        ApiMemberKind kind = !match.Groups["type"].Success ? ApiMemberKind.Constructor
            : name[0] == '~' ? ApiMemberKind.Finalizer
            : name.StartsWith("op_", StringComparison.Ordinal) ? ApiMemberKind.Operator
            : ApiMemberKind.Method;
        return new ApiMember(
            kind, [], match.Groups["type"].Value, name, ApiParameterList.Parse(match.Groups["parameters"].Value), "", false);
    }

    private static ApiMember Constant(string text)
    {
        int equals = text.IndexOf(" = ", StringComparison.Ordinal);
        return equals > 0
            ? Typed(ApiMemberKind.Constant, text[..equals]) with { Tail = text[(equals + 3)..] }
            : throw new FormatException("A constant without value.");
    }

    private static ApiMember Typed(ApiMemberKind kind, string text)
    {
        Match match = FieldPattern().Match(text);
        return match.Success
            ? new ApiMember(kind, [], match.Groups["type"].Value, match.Groups["name"].Value, [], "", false)
            : throw new FormatException("Not a type and a name.");
    }

    [GeneratedRegex(@"^(?<type>[\w.]+)\.(?<name>\w+) = (?<value>-?\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex EnumValuePattern();

    [GeneratedRegex(@"^(public|protected|static|virtual|override|abstract|sealed|readonly|const|event) ", RegexOptions.ExplicitCapture)]
    private static partial Regex ModifierPattern();

    [GeneratedRegex(@"^(?<type>[\w.\[\]]+) (?<name>\w+)(\[(?<parameters>.+)\])? (?<accessors>\{ .* \})$", RegexOptions.ExplicitCapture)]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"^((?<type>[\w.\[\]]+) )?(?<name>~?\w+)\((?<parameters>.*)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"^(?<type>[\w.\[\]]+) (?<name>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FieldPattern();
}
