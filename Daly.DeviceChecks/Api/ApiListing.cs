namespace Daly.DeviceChecks.Api;

/// <summary>The public API of one nanoFramework assembly, as the files in this folder list it.</summary>
/// <param name="AssemblyName">The simple name of the assembly.</param>
/// <param name="References">The assemblies that it was compiled against.</param>
/// <param name="Types">Its public types, nested ones too, in the listed order.</param>
public sealed record ApiListing(
    string AssemblyName,
    Version Version,
    IReadOnlyList<ApiReference> References,
    IReadOnlyList<ApiType> Types)
{
    private const string ReferencesPrefix = "# references:";

    /// <summary>Reads a listing.</summary>
    /// <exception cref="FormatException">A line is not understood; the message has its number and text.</exception>
    public static ApiListing Parse(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length < 2 || !lines[0].StartsWith("# ", StringComparison.Ordinal)
            || !lines[1].StartsWith(ReferencesPrefix, StringComparison.Ordinal))
        {
            throw new FormatException("A listing begins with the identity and the references of its assembly.");
        }

        ApiReference identity = ParseReference(lines[0][2..]);
        return new ApiListing(identity.AssemblyName, identity.Version, ParseReferences(lines[1]), ParseTypes(lines));
    }

    private static ApiReference[] ParseReferences(string line) =>
        [.. line[ReferencesPrefix.Length..]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ParseReference)];

    private static ApiReference ParseReference(string text)
    {
        string[] words = text.Split(' ');
        return words.Length >= 2 && Version.TryParse(words[1], out Version? version)
            ? new ApiReference(words[0], version)
            : throw new FormatException($"Not an assembly and its version: {text}");
    }

    private static List<ApiType> ParseTypes(string[] lines)
    {
        List<ApiType> types = [];
        List<ApiMember> members = [];
        for (int i = 2; i < lines.Length; i++)
        {
            try
            {
                ParseLine(lines[i], types, ref members);
            }
            catch (FormatException exception)
            {
                throw new FormatException($"Line {i + 1} is not understood: {lines[i]}", exception);
            }
        }

        return types;
    }

    private static void ParseLine(string line, List<ApiType> types, ref List<ApiMember> members)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] != ' ')
        {
            members = [];
            types.Add(ApiTypeLine.Parse(line, members));
        }
        else if (types.Count > 0)
        {
            members.Add(ApiMemberLine.Parse(line, types[^1].FullName));
        }
        else
        {
            throw new FormatException("A member before the first type.");
        }
    }
}
