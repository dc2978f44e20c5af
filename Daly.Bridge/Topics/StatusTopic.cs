namespace Daly.Bridge.Topics;

/// <summary><c>status</c>: plain text; the Last Will on the same topic says the opposite.</summary>
public sealed class StatusTopic : ITopic
{
    /// <summary>The payload while connected.</summary>
    public const string Online = "online";

    /// <summary>The payload of the Last Will.</summary>
    public const string Offline = "offline";

    public long Stamp(long nowMs) => 0;

    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        json.Raw(Online);
        return 0;
    }
}
