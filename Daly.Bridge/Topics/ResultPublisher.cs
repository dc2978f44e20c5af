using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge.Topics;

/// <summary>Sends the results of commands in order, one in a turn, each until it is taken.</summary>
public sealed class ResultPublisher : ISubsystem
{
    private const int IdleMs = 100;
    private const int BetweenMs = 5;
    private const int RetryMs = 200;

    private readonly IMqttLink _mqtt;
    private readonly ResultLog _results;
    private readonly DiagnosticsState _diagnostics;
    private readonly JsonWriter _json;
    private long _lost;
    private long _nextMs = Absent.Long;

    /// <param name="publisher">Whose buffer is used as well.</param>
    public ResultPublisher(IMqttLink mqtt, ResultLog results, DiagnosticsState diagnostics, Publisher publisher)
    {
        _mqtt = mqtt;
        _results = results;
        _diagnostics = diagnostics;
        _json = publisher.Json;
    }

    public string Name => "publishing of results";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _diagnostics.PublishDropped += _results.Lost - _lost;
        _lost = _results.Lost;
        bool isWaiting = _results.Count > 0 && !TrySend(_results.Oldest);
        _nextMs = nowMs + (isWaiting ? RetryMs : 0);
        if (isWaiting) return _nextMs;
        return nowMs + (_results.Count > 0 ? BetweenMs : IdleMs);
    }

    private bool TrySend(ResultEntry entry)
    {
        _json.Clear();
        if (!entry.IsClearing) Write(entry);
        if (_json.IsOverflown) _diagnostics.PublishDropped++;
        else if (!_mqtt.TryPublish(entry.Topic, _json.Buffer, _json.Length, entry.IsClearing, entry.IsClearing)) return false;
        _results.RemoveOldest();
        return true;
    }

    private void Write(ResultEntry entry)
    {
        _json.Begin();
        _json.Text("id", entry.Id);
        _json.Text("stage", entry.Stage);
        _json.Text("reason", entry.Reason);
        _json.Text("text", entry.Text);
        if (entry.ValueNumber != Absent.Long) _json.Fixed("value", entry.ValueNumber, entry.ValueDecimals, entry.ValueDecimals);
        else _json.Text("value", entry.ValueWord);
        _json.Text("plan", entry.Plan);
        _json.Int("elapsed_ms", entry.ElapsedMs);
        _json.Int("time", entry.UnixSeconds);
        _json.End();
    }
}
