using Daly.Bridge.Mqtt;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>Tells Home Assistant what there is: one retained configuration per entity and turn, out of one small buffer.</summary>
/// <remarks>
/// It goes round all entities that there could be: what is wanted is announced, anything else is removed with an empty
/// retained payload. It does so in each session, after Home Assistant's birth message, and when a pack turns out to have
/// more or fewer cells; then all states are sent again. QoS 1, since a removal that gets lost would stay for ever.
/// </remarks>
public sealed class DiscoverySubsystem : ISubsystem, IMessageHandler
{
    private const int IdleMs = 100;
    private const int BetweenMs = 10;
    private const int RetryMs = 50;

    private readonly IMqttLink _mqtt;
    private readonly BridgeState _state;
    private readonly Publisher _publisher;
    private readonly DiscoveryNames _names;
    private readonly DiscoveryPlan _plan;
    private readonly DiscoveryPayload _payload;
    private readonly BirthDelay _delay;
    private readonly string _birthTopic;
    private readonly PublishSettings _rates;
    private readonly JsonWriter _json;
    private readonly EntitySlot _slot = new EntitySlot();
    private readonly byte[] _done;
    private bool _isRemoving;
    private bool _hasAnnounced;
    private bool _hasFinished;
    private int _next;
    private int _sessions;
    private long _sizes;
    private int _rateChanges;
    private long _birthDueMs = Absent.Long;
    private long _nextMs = Absent.Long;

    /// <param name="settings">Names, periods, allowed commands, and whether anything is to be announced at all.</param>
    public DiscoverySubsystem(IMqttLink mqtt, BridgeState state, BridgeSettings settings, Publisher publisher)
    {
        _mqtt = mqtt;
        _state = state;
        _publisher = publisher;
        _json = publisher.Json;
        _names = new DiscoveryNames(settings);
        _plan = new DiscoveryPlan(state, settings.Control, settings.Alarms);
        _payload = new DiscoveryPayload(_names, settings.Publish, state.Shunt?.Name, state.Packs.Length > 1);
        _delay = new BirthDelay(settings.Device.Id);
        _rates = settings.Publish;
        _birthTopic = DiscoveryNames.Birth(settings.Publish.DiscoveryPrefix);
        _done = new byte[_plan.Count];
        _isRemoving = !settings.Publish.Discovery;
    }

    public string Name => "discovery";

    /// <summary>Gets whether all that is wanted was handed to the broker, and nothing else is left there.</summary>
    public bool IsSettled => _next >= _plan.Count;

    /// <summary>Removes everything from Home Assistant, and leaves it so.</summary>
    public void RemoveAll()
    {
        _isRemoving = true;
        _next = 0;
    }

    /// <summary>Announces everything again, also after <see cref="RemoveAll"/>.</summary>
    public void AnnounceAll()
    {
        _isRemoving = false;
        Forget(EntityWish.Announce);
    }

    public bool TryHandle(MqttMessage message, long nowMs)
    {
        if (message.Topic != _birthTopic) return false;

        // A retained one is older than our session, in which everything was announced anyway.
        if (!message.IsRetained && IsOnline(message)) _birthDueMs = nowMs + _delay.NextMs();
        return true;
    }

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        Watch(nowMs);
        int pauseMs = IsSettled || _mqtt.State != MqttLinkState.Connected ? IdleMs : Step();
        _nextMs = nowMs + pauseMs;
        return _nextMs;
    }

    private static bool IsOnline(MqttMessage message)
    {
        const string Online = "online";
        if (message.Length != Online.Length) return false;
        for (int i = 0; i < Online.Length; i++)
        {
            if (message.Payload[i] != Online[i]) return false;
        }

        return true;
    }

    private void Watch(long nowMs)
    {
        if (_mqtt.Sessions != _sessions)
        {
            _sessions = _mqtt.Sessions;

            // What was handed over just before the connection broke may be lost; once a round was finished, only
            // announcements are worth repeating.
            if (!_hasFinished) Forget(EntityWish.Remove);
            Forget(EntityWish.Announce);
        }

        if (_birthDueMs != Absent.Long && nowMs >= _birthDueMs)
        {
            _birthDueMs = Absent.Long;
            Forget(EntityWish.Announce);
        }

        // A period tells after which time a value counts as unavailable.
        if (_rates.Changes != _rateChanges)
        {
            _rateChanges = _rates.Changes;
            Forget(EntityWish.Announce);
        }

        if (_plan.Sizes == _sizes) return;
        _sizes = _plan.Sizes;
        _next = 0;
    }

    private void Forget(EntityWish wish)
    {
        for (int i = 0; i < _done.Length; i++)
        {
            if (_done[i] == (byte)wish) _done[i] = (byte)EntityWish.Leave;
        }

        _next = 0;
    }

    private int Step()
    {
        _plan.Select(_next, _slot);
        EntityWish wish = _isRemoving ? EntityWish.Remove : _plan.Wish(_slot);
        if (wish != EntityWish.Leave && _done[_next] != (byte)wish)
        {
            if (!TrySend(wish)) return RetryMs;
            _done[_next] = (byte)wish;
            if (wish == EntityWish.Announce) _hasAnnounced = true;
        }

        Advance();
        if (IsSettled) Finish();
        return BetweenMs;
    }

    // Values that are not announced take no turn.
    private void Advance()
    {
        do
        {
            _next++;
            if (!IsSettled) _plan.Select(_next, _slot);
        }
        while (!IsSettled && _slot.Row.Kind.Length == 0);
    }

    private bool TrySend(EntityWish wish)
    {
        _json.Clear();
        if (wish == EntityWish.Announce) _payload.Write(_json, _slot);
        if (!_json.IsOverflown) return _mqtt.TryPublish(_names.ConfigTopic(_slot), _json.Buffer, _json.Length, true, true);
        _state.Diagnostics.PublishDropped++;
        return true;
    }

    private void Finish()
    {
        _hasFinished = true;
        if (_hasAnnounced) _publisher.RenewAll();
        _hasAnnounced = false;
    }
}
