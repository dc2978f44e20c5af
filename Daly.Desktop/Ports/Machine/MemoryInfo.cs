using System.Globalization;

namespace Daly.Desktop.Ports.Machine;

/// <summary>Reads <c>MemAvailable</c> from Linux's <c>/proc/meminfo</c>.</summary>
internal static class MemoryInfo
{
    private const string Path = "/proc/meminfo";
    private const string Key = "MemAvailable:";
    private const string Unit = "kB";

    internal static long ReadAvailableBytes()
    {
        try
        {
            foreach (var line in File.ReadLines(Path))
            {
                if (line.StartsWith(Key, StringComparison.Ordinal)) return ParseKiloBytes(line.AsSpan(Key.Length));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return -1;
        }

        return -1;
    }

    private static long ParseKiloBytes(ReadOnlySpan<char> text)
    {
        var number = text.Trim();
        if (number.EndsWith(Unit)) number = number[..^Unit.Length].TrimEnd();
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kiloBytes)
            ? kiloBytes * 1024
            : -1;
    }
}
