using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge.Topics;

/// <summary>Sends the topics: changes at once, the rest by their periods, all of them again in each new session.</summary>
/// <remarks>
/// At most one message per turn. Changes and periodic messages take turns, each kind goes round, so that nothing
/// starves, however much changes.
/// </remarks>
public sealed class Publisher : ISubsystem
{
    /// <summary>Size of the payload buffer: 48 cells or all alarms at once fit.</summary>
    public const int MaxPayload = 2048;

    private const int IdleMs = 50;
    private const int BetweenMs = 10;

    private readonly IMqttLink _mqtt;
    private readonly TopicSlot[] _slots;
    private readonly DiagnosticsState _diagnostics;
    private readonly JsonWriter _json = new JsonWriter(MaxPayload);
    private long _nextMs = Absent.Long;
    private int _sessions;
    private int _lastUrgent;
    private int _lastDue;
    private bool _wasUrgent;

    /// <param name="diagnostics">Where drops and sessions are counted.</param>
    public Publisher(IMqttLink mqtt, TopicSlot[] slots, DiagnosticsState diagnostics)
    {
        _mqtt = mqtt;
        _slots = slots;
        _diagnostics = diagnostics;
        _lastUrgent = slots.Length - 1;
        _lastDue = slots.Length - 1;
    }

    public string Name => "publishing";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        NoteSessions();
        int slot = Choose(nowMs);
        if (slot >= 0) Publish(_slots[slot], nowMs);
        _nextMs = nowMs + (slot >= 0 ? BetweenMs : IdleMs);
        return _nextMs;
    }

    /// <summary>Gets the buffer that all who publish share: whoever fills it hands it over in the same turn.</summary>
    internal JsonWriter Json => _json;

    /// <summary>Sends everything but events again, as at the begin of a session.</summary>
    public void RenewAll()
    {
        for (int i = 0; i < _slots.Length; i++) _slots[i].Renew();
        _lastUrgent = _slots.Length - 1;
        _lastDue = _slots.Length - 1;
        _wasUrgent = true;
    }

    private void NoteSessions()
    {
        if (_mqtt.Sessions == _sessions) return;
        _sessions = _mqtt.Sessions;
        _diagnostics.MqttReconnects = _sessions > 1 ? _sessions - 1 : 0;
        RenewAll();
    }

    private int Choose(long nowMs)
    {
        int urgent = Next(_lastUrgent, true, nowMs);
        int due = urgent >= 0 && !_wasUrgent ? -1 : Next(_lastDue, false, nowMs);
        _wasUrgent = due < 0 && urgent >= 0;
        if (_wasUrgent) return _lastUrgent = urgent;
        if (due >= 0) _lastDue = due;
        return due;
    }

    private int Next(int last, bool isUrgent, long nowMs)
    {
        for (int i = 1; i <= _slots.Length; i++)
        {
            int index = (last + i) % _slots.Length;
            if (isUrgent ? _slots[index].IsUrgent(nowMs) : _slots[index].IsDue(nowMs)) return index;
        }

        return -1;
    }

    private void Publish(TopicSlot slot, long nowMs)
    {
        if (_mqtt.State == MqttLinkState.Connected && TrySend(slot, nowMs))
        {
            slot.OnSent(nowMs);
        }
        else if (slot.OnRefused(nowMs) && _sessions > 0)
        {
            slot.OnDropped();
            _diagnostics.PublishDropped++;
        }
    }

    private bool TrySend(TopicSlot slot, long nowMs)
    {
        slot.Write(_json, nowMs);
        if (_json.IsOverflown)
        {
            // Trying again would not make it shorter.
            _diagnostics.PublishDropped++;
            return true;
        }

        bool isRetained = slot.Delivery == TopicDelivery.Retained || slot.Delivery == TopicDelivery.RetainedAtLeastOnce;
        bool isAtLeastOnce = slot.Delivery == TopicDelivery.RetainedAtLeastOnce;
        return _mqtt.TryPublish(slot.Name, _json.Buffer, _json.Length, isAtLeastOnce, isRetained);
    }
}
