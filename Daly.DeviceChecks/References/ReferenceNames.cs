using System.Text.RegularExpressions;

namespace Daly.DeviceChecks.References;

/// <summary>Names and values of a listing as C# that means the same in every namespace.</summary>
internal static partial class ReferenceNames
{
    /// <summary>A type name: dotted names become global, because <c>nanoFramework.System</c> would hide <c>System</c>.</summary>
    internal static string Type(string listed) => DottedName().Replace(listed, "global::$0");

    /// <summary>A constant or default value of the given type.</summary>
    internal static string Value(string type, string listed) => listed switch
    {
        "Infinity" => $"({type})(1.0 / 0.0)",
        "-Infinity" => $"({type})(-1.0 / 0.0)",
        "NaN" => $"({type})(0.0 / 0.0)",
        "null" => "default",
        _ when Number().IsMatch(listed) => $"unchecked(({Type(type)})({listed}))",
        _ => listed,
    };

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*(\.[A-Za-z_]\w*)+", RegexOptions.ExplicitCapture)]
    private static partial Regex DottedName();

    [GeneratedRegex(@"^-?\d")]
    private static partial Regex Number();
}
