using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.Api;

/// <summary>Reads the line of a type.</summary>
internal static partial class ApiTypeLine
{
    internal static ApiType Parse(string line, IReadOnlyList<ApiMember> members)
    {
        Match match = TypePattern().Match(line);
        if (match.Success)
        {
            return Create(Enum.Parse<ApiTypeKind>(match.Groups["kind"].Value, ignoreCase: true), match, members, null);
        }

        match = DelegatePattern().Match(line);
        return match.Success
            ? Create(ApiTypeKind.Delegate, match, members, Invoke(match))
            : throw new FormatException("Not a type.");
    }

    private static ApiType Create(ApiTypeKind kind, Match match, IReadOnlyList<ApiMember> members, ApiMember? invoke) =>
        new(
            kind,
            match.Groups["modifiers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            match.Groups["name"].Value,
            match.Groups["arity"].Value,
            match.Groups["bases"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            invoke,
            match.Groups["obsolete"].Success,
            members);

    private static ApiMember Invoke(Match match) =>
        new(
            ApiMemberKind.Method,
            [],
            match.Groups["returns"].Value,
            "Invoke",
            ApiParameterList.Parse(match.Groups["parameters"].Value),
            "",
            false);

    [GeneratedRegex(@"^(?<modifiers>((public|protected|static|abstract|sealed) )+)(?<kind>class|struct|interface|enum) (?<name>[\w.]+)(?<arity><[\w, ]+>)?( : (?<bases>[\w.,<> ]+?))?(?<obsolete> \[Obsolete\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"^(?<modifiers>((public|protected) )+)delegate (?<returns>[\w.\[\]]+) (?<name>[\w.]+)(?<arity><[\w, ]+>)?\((?<parameters>.*)\)(?<obsolete> \[Obsolete\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DelegatePattern();
}
