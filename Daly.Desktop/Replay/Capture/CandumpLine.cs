using System.Text.RegularExpressions;

namespace Daly.Desktop.Replay.Capture;

/// <summary>The parts of a line of candump, not yet checked.</summary>
/// <param name="Time">Seconds with decimals, or empty where the line tells none of that kind.</param>
/// <param name="Id">The id in hex: 3 digits for one of 11 bits, 8 for one of 29 bits.</param>
/// <param name="Length">The number of bytes as it is written, or <c>null</c>.</param>
/// <param name="Data">The data bytes in hex, or what stands in their place.</param>
internal sealed partial record CandumpLine(string Time, string Id, string? Length, string Data)
{
    /// <summary>Tells whether a line is one of candump, good or bad.</summary>
    internal static bool TryMatch(string text, out CandumpLine line)
    {
        var match = Log().Match(text);
        if (!match.Success) match = Plain().Match(text);
        line = new CandumpLine(
            match.Groups["time"].Value,
            match.Groups["id"].Value,
            match.Groups["length"].Success ? match.Groups["length"].Value : null,
            match.Groups["data"].Value.Trim());
        return match.Success;
    }

    // "(1436509052.249713) can0 18904001#021000007530", with candump -x followed by R or T; cansend has the last part alone.
    [GeneratedRegex(@"^(\((?<time>[^)]*)\)\s+)?(\w+\s+)?(?<id>\w+)#(?<data>\S*)(\s+[RT])?$")]
    private static partial Regex Log();

    // "can0  18904001   [8]  02 10 00 00 75 30 01 F4", with candump -t a time before, with -x the direction, with -a text behind.
    [GeneratedRegex(@"^(\((?<time>[^)]*)\)\s+)?\S+\s+([RT]X\s+[-BE ]+\s+)?(?<id>[0-9A-Fa-f]+)\s+\[(?<length>\d+)\](?<data>[^']*)('.*')?$")]
    private static partial Regex Plain();
}
