using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary><c>events</c>: one message per event, in order; those that the ring lost meanwhile are skipped.</summary>
public sealed class EventsTopic : ITopic
{
    private readonly EventLog _log;

    public EventsTopic(EventLog log)
    {
        _log = log;
    }

    public long Stamp(long nowMs) => _log.Total;

    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        long number = sentStamp + 1 < _log.Oldest ? _log.Oldest : sentStamp + 1;
        BridgeEvent entry = _log.Get(number);
        json.Begin();
        json.Int("time", entry.UnixSeconds);
        json.Text("type", entry.Type);
        json.Text("severity", Words.Of(entry.Severity));
        json.Int("pack", entry.Pack);
        json.Text("text", entry.Text);
        json.End();
        return number;
    }
}
