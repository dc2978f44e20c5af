using System.Text.Json;

namespace Daly.Desktop.Tests.Support;

/// <summary>Reads one line of <c>daly decode --json</c>.</summary>
internal static class DecodedLine
{
    internal static string Hex(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("hex").GetString()!;
    }
}
