using System.IO;
using System.Runtime.CompilerServices;

namespace Daly.Desktop.Tests.Support;

/// <summary>The recorded series and the captures of the repository.</summary>
internal static class Recordings
{
    internal static string A5Captures => Path.Combine(Root(), "Daly.Protocol.Tests", "Captures", "a5.jsonl");

    internal static string Of(string name) => Path.Combine(Root(), "Daly.Desktop.Tests", "Recordings", name);

    private static string Root([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..");
}
