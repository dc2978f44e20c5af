using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.Projects;

/// <summary>A pattern of files as MSBuild reads it: <c>*</c> within a name, <c>**</c> over folders, case ignored.</summary>
public sealed class FilePattern(string pattern)
{
    private readonly Regex _expression = new(
        "^" + Regex.Escape(pattern).Replace("\\*\\*/", "(.*/)?").Replace("\\*\\*", ".*").Replace("\\*", "[^/]*") + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Tells whether a path fits.</summary>
    public bool Matches(string file) => _expression.IsMatch(file);
}
