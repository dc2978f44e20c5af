using Daly.Settings;

namespace Daly.Bridge.Topics;

/// <summary>When one topic was sent and when it is to be sent again.</summary>
public sealed class TopicSlot
{
    private const int RetryMs = 200;

    private readonly ITopic _topic;
    private readonly PublishPeriod _period;
    private readonly int _minGapMs;
    private bool _isWanted;
    private int _sequence;
    private long _lastMs;
    private long _notBeforeMs = Absent.Long;
    private long _sentStamp;
    private long _writtenStamp;

    /// <summary>Initializes a new instance of the <see cref="TopicSlot"/> class; it is due at once.</summary>
    /// <param name="periodMs">Period in ms; 0 when only changes are sent.</param>
    /// <param name="minGapMs">Pause in ms after a message before a change is sent.</param>
    public TopicSlot(string name, ITopic topic, TopicDelivery delivery, int periodMs, int minGapMs)
        : this(name, topic, delivery, new PublishPeriod(periodMs), minGapMs)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TopicSlot"/> class with a period that may change; it is due at once.</summary>
    /// <param name="minGapMs">Pause in ms after a message before a change is sent.</param>
    public TopicSlot(string name, ITopic topic, TopicDelivery delivery, PublishPeriod period, int minGapMs)
    {
        Name = name;
        _topic = topic;
        Delivery = delivery;
        _period = period;
        _minGapMs = minGapMs;
        _isWanted = !IsEventLike;
    }

    /// <summary>Gets the full topic.</summary>
    public string Name { get; }

    /// <summary>Gets how it is sent.</summary>
    public TopicDelivery Delivery { get; }

    private bool IsEventLike => Delivery == TopicDelivery.Event;

    private bool IsPeriodic => _period.Ms > 0 && !IsEventLike;

    private bool IsLossless => Delivery != TopicDelivery.Telemetry;

    /// <summary>Demands that it is sent again, whatever was sent before. Events are not repeated.</summary>
    public void Renew()
    {
        _notBeforeMs = Absent.Long;
        _isWanted = !IsEventLike;
    }

    /// <summary>Tells whether a change waits to be sent.</summary>
    /// <returns>Whether it is to be sent before periodic messages.</returns>
    public bool IsUrgent(long nowMs) => nowMs >= _notBeforeMs && _topic.Stamp(nowMs) != _sentStamp;

    /// <summary>Tells whether its period is over.</summary>
    /// <returns>Whether it is to be sent.</returns>
    public bool IsDue(long nowMs) => IsPeriodOver(nowMs) && (nowMs >= _notBeforeMs || !IsLossless);

    /// <summary>Writes the payload; that of a periodic topic ends with how many were sent or dropped before it.</summary>
    public void Write(JsonWriter json, long nowMs)
    {
        json.Clear();
        _writtenStamp = _topic.Write(json, _sentStamp, nowMs);
        if (IsPeriodic) json.Append("seq", _sequence);
    }

    /// <summary>Notes that a message was dropped: who counts them sees that one is missing.</summary>
    public void OnDropped() => _sequence++;

    /// <summary>Notes that what was written last is on its way.</summary>
    public void OnSent(long nowMs)
    {
        _sequence++;
        _sentStamp = _writtenStamp;
        _notBeforeMs = nowMs + _minGapMs;
        Schedule(nowMs);
    }

    /// <summary>Notes that it could not be sent.</summary>
    /// <returns>Whether it is lost: telemetry waits for its next period; everything else is tried again.</returns>
    public bool OnRefused(long nowMs)
    {
        _notBeforeMs = nowMs + RetryMs;
        bool isLost = !IsLossless && IsPeriodOver(nowMs);
        if (isLost) Schedule(nowMs);
        return isLost;
    }

    private bool IsPeriodOver(long nowMs) => _isWanted || (IsPeriodic && nowMs - _lastMs >= _period.Ms);

    private void Schedule(long nowMs)
    {
        _isWanted = false;
        _lastMs = nowMs;
    }
}
