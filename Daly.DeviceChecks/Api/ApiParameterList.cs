using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.Api;

/// <summary>Reads a parameter list.</summary>
internal static partial class ApiParameterList
{
    internal static IReadOnlyList<ApiParameter> Parse(string text)
    {
        List<ApiParameter> parameters = [];
        for (int start = 0; start < text.Length;)
        {
            Match match = ParameterPattern().Match(text, start);
            if (!match.Success)
            {
                throw new FormatException("Not a parameter list.");
            }

            parameters.Add(Parameter(match));
            start += match.Length;
        }

        return parameters;
    }

    private static ApiParameter Parameter(Match match)
    {
        Group value = match.Groups["default"];
        return new ApiParameter(
            match.Groups["modifier"].Value, match.Groups["type"].Value, match.Groups["name"].Value, value.Success ? value.Value : null);
    }

    [GeneratedRegex("""\G((?<modifier>this|params|ref|out|in) )?(?<type>[\w.\[\]]+) (?<name>\w+)( = (?<default>"[^"]*"|'(\\.[^']*|[^'])'|[^,"']+))?(, |$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterPattern();
}
