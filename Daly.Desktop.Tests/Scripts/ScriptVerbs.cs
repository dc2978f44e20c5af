using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>What the two scripts can be told to do.</summary>
internal static class ScriptVerbs
{
    internal static string[] OfPowerShell { get; } = [.. Regex.Match(Repository.Read("build.ps1"), @"ValidateSet\((.*?)\)").Groups[1].Value.Split(',').Select(verb => verb.Trim(' ', '\''))];

    internal static string[] OfShell { get; } = [.. Regex.Matches(Repository.Read("build.sh"), @"(?m)^  ([a-z]+)\)").Select(verb => verb.Groups[1].Value)];
}
