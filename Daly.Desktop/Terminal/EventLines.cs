using System.Globalization;

namespace Daly.Desktop.Terminal;

/// <summary>The last events, the newest on top.</summary>
internal static class EventLines
{
    /// <summary>Makes the section.</summary>
    /// <param name="events">The payloads, oldest first.</param>
    /// <param name="count">How many lines there is room for.</param>
    public static Section Create(IReadOnlyList<Payload> events, int count)
    {
        if (events.Count == 0) return new Section("events", [new StyledLine().Add("none yet", ViewStyles.Faint)]);
        return new Section("events", events.Reverse().Take(count).Select(Line).ToArray());
    }

    private static StyledLine Line(Payload entry)
    {
        var line = new StyledLine().Add(LocalTime(entry.Number("time")), ViewStyles.Faint).Add(" ");
        if (entry["pack"] is { } pack) line.Add($"pack {pack}: ", ViewStyles.Faint);
        return line.Add(entry["text"] ?? entry["type"] ?? "-", ViewStyles.OfLevel(Level(entry["severity"])));
    }

    private static int Level(string? severity) => severity switch
    {
        "error" => 2,
        "warning" => 1,
        _ => 0,
    };

    private static string LocalTime(double? unixSeconds)
    {
        const double latest = 253402300799;
        if (unixSeconds is not (>= 0 and <= latest)) return "--:--:--";
        var time = DateTimeOffset.FromUnixTimeSeconds((long)unixSeconds).ToLocalTime();
        return time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
