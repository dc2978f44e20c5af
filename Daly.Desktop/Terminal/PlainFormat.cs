using System.Text;
using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>The lines of <see cref="PlainView"/>: a word, then <c>name=value</c> pairs, the names as on the broker.</summary>
internal static class PlainFormat
{
    private static readonly string[] ShuntKeys =
        Keys("shunt", "soc_pct", "soc_quality", "current_a", "voltage_v", "power_w");

    // Kept in the order in which they came to be; what is new stands behind the alarms.
    private static readonly string[] PackKeys =
    [
        "state", "soc_pct", "voltage_v", "current_a", "power_w", "charge_fet", "discharge_fet", "cell_min_mv", "cell_max_mv",
        "temp_max_c",
    ];

    private static readonly string[] FurtherPackKeys = Keys(PublishedRows.AnyPack + "pack", PackKeys)[PackKeys.Length..];

    /// <summary>The format for users, for the help text of commands.</summary>
    public static readonly string Help =
        $"""
        Without a terminal there is one line every few seconds:
          values time=T shunt.soc_pct=N shunt.soc_quality=WORD shunt.current_a=N shunt.voltage_v=N shunt.power_w=N
          {string.Join(' ', ShuntKeys[5..].Select(key => $"shunt.{key}=N"))}
        and on the same line for each pack (here 1), once anything is known of it:
          1.link=WORD 1.state=WORD 1.soc_pct=N 1.voltage_v=N 1.current_a=N 1.power_w=N 1.charge_fet=F 1.discharge_fet=F
          1.cell_min_mv=N 1.cell_max_mv=N 1.temp_max_c=N 1.alarms=LIST
          {string.Join(' ', FurtherPackKeys.Select(key => $"1.{key}=N"))}
        and one line at each event, the text being the rest of the line:
          event time=T severity=WORD type=WORD pack=N text=...
        Names, units and words are those of the MQTT topics; T is in Unix seconds, F 0 or 1, LIST has commas or is 'none'.
        '-' stands for a value that is not known. New pairs are only ever added at the end of a part.
        """;

    /// <summary>Makes the line with the values.</summary>
    public static string Values(TelemetryReading reading)
    {
        var line = new StringBuilder("values");
        Append(line, "time", Newest(reading));
        foreach (string key in ShuntKeys) Append(line, "shunt." + key, reading["shunt"][key]);
        foreach (int pack in reading.Packs) AppendPack(line, reading, pack);
        return line.ToString();
    }

    /// <summary>Makes the line of an event.</summary>
    public static string Event(Payload entry)
    {
        var line = new StringBuilder("event");
        foreach (string key in (string[])["time", "severity", "type", "pack"]) Append(line, key, entry[key]);
        return line.Append(" text=").Append(entry["text"] is { } text ? OneLine(text) : "-").ToString();
    }

    private static void AppendPack(StringBuilder line, TelemetryReading reading, int pack)
    {
        Append(line, $"{pack}.link", reading.OfPack(pack, "link")["state"]);
        foreach (string key in PackKeys) Append(line, $"{pack}.{key}", reading.OfPack(pack, "pack")[key]);
        var alarms = AlarmIds.Of(reading.OfPack(pack, "alarms"));
        Append(line, $"{pack}.alarms", alarms is { Count: 0 } ? "none" : alarms is null ? null : string.Join(',', alarms));
        foreach (string key in FurtherPackKeys) Append(line, $"{pack}.{key}", reading.OfPack(pack, "pack")[key]);
    }

    private static string[] Keys(string topic, params string[] first) =>
        [.. first.Union(PublishedRows.Shown(topic).Select(row => row.Key))];

    private static string? Newest(TelemetryReading reading)
    {
        var topics = new List<Payload> { reading["shunt"] };
        topics.AddRange(reading.Packs.Select(pack => reading.OfPack(pack, "pack")));
        return topics.Where(topic => topic.Number("time") is not null).MaxBy(topic => topic.Number("time"))?["time"];
    }

    private static void Append(StringBuilder line, string name, string? value) =>
        line.Append(' ').Append(name).Append('=').Append(value is null ? "-" : OneLine(value).Replace(' ', '_'));

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
}
