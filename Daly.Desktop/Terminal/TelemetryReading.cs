using System.Globalization;
using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>What was published last, read once to be shown.</summary>
internal sealed class TelemetryReading
{
    private readonly Dictionary<string, Payload> _topics;

    private TelemetryReading(Dictionary<string, Payload> topics, IReadOnlyList<Payload> events)
    {
        _topics = topics;
        Events = events;
        Packs = topics.Keys.Select(PackNumber).Where(number => number > 0).Distinct().Order().ToArray();
    }

    /// <summary>Gets the numbers of the packs that anything is known of, ascending.</summary>
    public IReadOnlyList<int> Packs { get; }

    /// <summary>Gets the latest events, oldest first.</summary>
    public IReadOnlyList<Payload> Events { get; }

    /// <param name="topic">Below the device, such as <c>1/pack</c>.</param>
    /// <returns>The payload; an empty one before the first.</returns>
    public Payload this[string topic] => _topics.GetValueOrDefault(topic, Payload.Empty);

    /// <returns>The values of this moment.</returns>
    public static TelemetryReading Of(ITelemetry telemetry)
    {
        var topics = telemetry.Latest().ToDictionary(entry => entry.Key, entry => Payload.Parse(entry.Value));
        return new TelemetryReading(topics, telemetry.Events().Select(Payload.Parse).ToArray());
    }

    /// <param name="pack">Its number, from 1.</param>
    /// <param name="topic">Below the pack, such as <c>cells</c>.</param>
    /// <returns>The payload; an empty one before the first.</returns>
    public Payload OfPack(int pack, string topic) => this[$"{pack}/{topic}"];

    private static int PackNumber(string topic)
    {
        int slash = topic.IndexOf('/', System.StringComparison.Ordinal);
        if (slash <= 0) return 0;
        return int.TryParse(topic[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : 0;
    }
}
