using System.Runtime.InteropServices;
using System.Text;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>One connection from the try to its end: one client of the library, used up and thrown away.</summary>
/// <remarks>
/// The owner's thread calls everything but <see cref="TryPublish"/> and <see cref="Leave"/>, which may come from
/// another one as long as <see cref="Dispose"/> has not begun. In the library's threaded mode both only append to a
/// list and wake the loop; they never touch the network. The list has no bound of its own, hence the count here.
/// </remarks>
internal sealed unsafe class MosquittoSession : IDisposable
{
    internal const int OutgoingCapacity = 64;
    private const int KeepAliveS = 30;
    private const int MaxPacketsPerLoop = 1;

    private readonly MqttConnectionOptions _options;
    private readonly nint _client;
    private readonly Lock _tripGate = new();
    private readonly RoundTrip _trip = new();
    private GCHandle _self;
    private int _outgoing;
    private volatile int _connack = MosquittoCodes.CONNACK_PENDING;
    private volatile string? _errorLog;
    private volatile string? _refusedSubscription;
    private string[] _filtersByOrder = [];
    private int _firstSubscriptionId;

    internal MosquittoSession(MqttConnectionOptions options, ReceiveQueue inbox)
    {
        _options = options;
        Inbox = inbox;
        _self = GCHandle.Alloc(this);

        // An id that the library refuses has it close descriptor 0, which belongs to somebody else (2.0.11).
        if (!IsText(options.ClientId)) return;
        _client = MosquittoNative.mosquitto_new(options.ClientId, true, GCHandle.ToIntPtr(_self));
    }

    internal ReceiveQueue Inbox { get; }

    /// <summary>Gets or sets who is told of messages that were sent, or acknowledged with QoS 1, by their ids.</summary>
    internal Action<int>? Sent { get; set; }

    /// <summary>Gets whether the broker accepted the connection.</summary>
    internal bool IsAccepted => _connack == MosquittoCodes.CONNACK_ACCEPTED;

    /// <summary>Gets the broker's answer to CONNECT; negative while there is none.</summary>
    internal int Answer => _connack;

    /// <summary>Gets how many messages wait to be sent or acknowledged.</summary>
    internal int Outgoing => Volatile.Read(ref _outgoing);

    /// <summary>Gets a topic filter that the broker does not let us subscribe to, or <c>null</c>.</summary>
    internal string? RefusedSubscription => _refusedSubscription;

    /// <summary>Resolves the name, connects and sends CONNECT; may block for minutes when nothing answers.</summary>
    /// <returns><c>null</c> when the broker's answer can be waited for with <see cref="Loop"/>.</returns>
    internal MosquittoFailure? Connect()
    {
        if (_client == 0)
        {
            return new($"The client id \"{_options.ClientId}\" is not valid: change mqtt.client_id.", IsRefused: true);
        }

        if (MosquittoSetUp.Apply(_client, _options) is { } fault) return new(fault, true);

        var result = MosquittoNative.mosquitto_connect(_client, _options.Host, _options.Port, KeepAliveS);
        var systemError = Marshal.GetLastPInvokeError();
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS
            ? null
            : MosquittoFailure.OfConnect(_options, result, systemError, _errorLog);
    }

    /// <summary>Sends and receives until something happened or the time is over.</summary>
    /// <returns><c>null</c> while the connection lives.</returns>
    internal MosquittoFailure? Loop(int timeoutMs)
    {
        var result = MosquittoNative.mosquitto_loop(_client, timeoutMs, MaxPacketsPerLoop);
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS
            ? null
            : MosquittoFailure.OfLoop(_options, result, _connack, _errorLog);
    }

    /// <summary>Subscribes to everything; called once, when the connection was accepted.</summary>
    /// <remarks>
    /// With QoS 0: of QoS 1 the broker keeps back what we have not acknowledged room for, and sends it later than the
    /// acknowledgement of our next <see cref="RoundTrip"/>; an old command would look new. A clean session keeps neither.
    /// </remarks>
    internal void Subscribe()
    {
        // From now on each publish would cost the library the formatting of a debug line that nobody reads.
        MosquittoNative.mosquitto_log_callback_set(_client, null);
        _errorLog = null;
        _filtersByOrder = [.. _options.Subscriptions];
        for (var i = 0; i < _filtersByOrder.Length; i++)
        {
            int messageId;
            var result = MosquittoNative.mosquitto_subscribe(_client, &messageId, _filtersByOrder[i], 0);
            if (i == 0) Volatile.Write(ref _firstSubscriptionId, messageId);
            if (result != MosquittoCodes.MOSQ_ERR_SUCCESS) _refusedSubscription = _filtersByOrder[i];
        }
    }

    internal bool TryPublish(byte* topic, byte* payload, int count, bool atLeastOnce, bool retain, out int messageId)
    {
        var id = 0;
        var isTaken = false;
        if (Interlocked.Increment(ref _outgoing) <= OutgoingCapacity)
        {
            // It may be acknowledged on the owner's thread before the library tells its id here.
            lock (_tripGate)
            {
                var nowMs = Environment.TickCount64;
                var result = MosquittoNative.mosquitto_publish(_client, &id, topic, count, payload, atLeastOnce ? 1 : 0, retain);
                isTaken = result == MosquittoCodes.MOSQ_ERR_SUCCESS;
                if (isTaken && atLeastOnce) _trip.Begin(id, nowMs);
            }
        }

        if (!isTaken) Interlocked.Decrement(ref _outgoing);
        messageId = id;
        return isTaken;
    }

    /// <summary>Says what the Last Will would say, then disconnects in good order; the loop ends soon after.</summary>
    internal void Leave()
    {
        if (_options.Will is { } will && IsAccepted) PublishWill(will);
        _ = MosquittoNative.mosquitto_disconnect(_client);
    }

    public void Dispose()
    {
        if (_client != 0) MosquittoNative.mosquitto_destroy(_client);
        if (_self.IsAllocated) _self.Free();
    }

    internal void RecordConnack(int reason) => _connack = reason;

    internal void RecordSent(int messageId)
    {
        Interlocked.Decrement(ref _outgoing);
        lock (_tripGate) _trip.End(messageId);
        Sent?.Invoke(messageId);
    }

    internal void RecordMessage(string topic, ReadOnlySpan<byte> payload, bool isRetained)
    {
        long returnedMs;
        lock (_tripGate) returnedMs = _trip.ReturnedMs;
        Inbox.Enqueue(topic, payload, isRetained, returnedMs);
    }

    internal void RecordError(string text) => _errorLog = _errorLog is { } before ? $"{before}; {text}" : text;

    // The library numbers the subscriptions of a new client one after the other.
    internal void RecordRefusedSubscription(int messageId)
    {
        var order = messageId - Volatile.Read(ref _firstSubscriptionId);
        _refusedSubscription = order >= 0 && order < _filtersByOrder.Length ? _filtersByOrder[order] : "a topic";
    }

    private static bool IsText(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return MosquittoNative.mosquitto_validate_utf8(bytes, bytes.Length) == MosquittoCodes.MOSQ_ERR_SUCCESS;
    }

    private void PublishWill(MqttWill will)
    {
        var topic = Encoding.UTF8.GetBytes(will.Topic + '\0');
        var payload = Encoding.UTF8.GetBytes(will.Payload);
        fixed (byte* firstOfTopic = topic)
        fixed (byte* firstOfPayload = payload)
        {
            _ = MosquittoNative.mosquitto_publish(
                _client, null, firstOfTopic, payload.Length, firstOfPayload, will.AtLeastOnce ? 1 : 0, will.Retain);
        }
    }
}
