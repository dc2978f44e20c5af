using System.Text;
using Daly.Bridge.State;
using Daly.Bridge.Topics;

namespace Daly.Desktop.Run;

/// <summary>Hands the events of a bridge to the views as they happen: a broker that is away takes only the first, and none after it.</summary>
/// <param name="keep">Is given each event once, as it is published.</param>
internal sealed class EventFeed(EventLog log, Action<string> keep)
{
    private readonly EventsTopic _topic = new(log);
    private readonly JsonWriter _json = new(Publisher.MaxPayload);
    private long _seen;

    /// <summary>Is called after every turn, by the thread of the bridge.</summary>
    public void OnTurn()
    {
        while (_seen < log.Total)
        {
            _json.Clear();
            _seen = _topic.Write(_json, _seen, 0);
            keep(Encoding.UTF8.GetString(_json.Buffer, 0, _json.Length));
        }
    }
}
