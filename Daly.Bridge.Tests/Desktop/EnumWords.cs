using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The words of an enumeration as topics write names: small, with underscores.</summary>
internal static class EnumWords
{
    public static IEnumerable<string> Of<T>(string? without = null)
        where T : struct, Enum =>
        Enum.GetNames<T>().Where(name => name != without).Select(name => Regex.Replace(name, "(?<!^)[A-Z]", "_$0").ToLowerInvariant());
}
