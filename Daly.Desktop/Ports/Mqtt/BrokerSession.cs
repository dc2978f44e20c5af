using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>One connection from the try to its end: one client of the library, used up and thrown away.</summary>
/// <remarks><see cref="TryPublish"/> and <see cref="Complaint"/> may be used by another thread than the owner's, at any time.</remarks>
internal sealed class BrokerSession : IAsyncDisposable
{
    private const int ConnectMs = 30_000;
    private const int AnswerMs = 10_000;

    private readonly MqttConnectionOptions _options;
    private readonly MqttProtocolVersion _version;
    private readonly ServerTrust _trust;
    private readonly WireOrder _wire;
    private readonly IMqttClient _client;
    private readonly Outbox _outbox = new();
    private readonly TaskCompletionSource<BrokerFailure> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _alive = new();
    private Task _sending = Task.CompletedTask;
    private SemaphoreSlim _unacknowledged = new(Outbox.Capacity);
    private volatile string? _complaint;

    public BrokerSession(MqttConnectionOptions options, ReceiveQueue inbox, MqttProtocolVersion version)
    {
        _options = options;
        _version = version;
        _trust = new ServerTrust(options);
        _wire = new WireOrder(inbox);
        _client = new MqttClientFactory().CreateMqttClient(_wire);
        _client.DisconnectedAsync += OnDisconnectedAsync;
    }

    /// <summary>Gets or sets who is told of messages that were sent, or acknowledged with QoS 1, by their ids.</summary>
    internal Action<int>? Sent { get; set; }

    /// <summary>Sets what every packet waits for, in both directions: a network that is away for a while.</summary>
    internal Func<CancellationToken, Task>? Passage
    {
        set => _wire.Passage = value;
    }

    /// <summary>Gets whether the connection has ended.</summary>
    internal bool IsOver => _ended.Task.IsCompleted;

    /// <summary>Gets the broker's answer to CONNECT, once there is one.</summary>
    internal MqttClientConnectResultCode? Answer { get; private set; }

    /// <summary>Gets how many messages wait to be sent or acknowledged.</summary>
    internal int Outgoing => _outbox.Count;

    /// <summary>Gets one sentence on what the broker does not let us do, or <c>null</c>.</summary>
    internal string? Complaint => _complaint;

    private string Who => _options.User ?? "us";

    /// <summary>Resolves the name, connects, sends CONNECT and waits for the answer.</summary>
    /// <returns><c>null</c> when the broker has accepted.</returns>
    internal async Task<BrokerFailure?> ConnectAsync(CancellationToken stop)
    {
        if (!ClientIds.IsText(_options.ClientId)) return BrokerFailure.OfClientId(_options.ClientId);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(ConnectMs);
        _wire.Opened = () => limit.CancelAfter(AnswerMs);
        try
        {
            if (BrokerClientOptions.Create(_options, _version, _trust, out var client) is { } fault) return new BrokerFailure(fault, IsRefused: true);
            var result = await _client.ConnectAsync(client, limit.Token).ConfigureAwait(false);
            Answer = result.ResultCode;
            if (result.ResultCode != MqttClientConnectResultCode.Success) return BrokerFailure.OfAnswer(_options, result.ResultCode);
            if (result.ReceiveMaximum is > 0 and < Outbox.Capacity) _unacknowledged = new SemaphoreSlim(result.ReceiveMaximum.Value);
            _sending = Task.Run(SendAsync, CancellationToken.None);
            return null;
        }
        catch (Exception e)
        {
            // Whatever the library throws: the reason is told, and it is tried again.
            return BrokerFailure.OfConnect(_options, _trust, _wire.IsOpen, limit.IsCancellationRequested, e);
        }
    }

    /// <summary>Subscribes to everything; called once, when the connection was accepted.</summary>
    /// <remarks>
    /// With QoS 0: of QoS 1 the broker keeps back what we have not acknowledged room for, and sends it later than the
    /// acknowledgement of our next <see cref="RoundTrip"/>; an old command would look new. A clean session keeps neither.
    /// </remarks>
    internal void Subscribe()
    {
        foreach (string filter in _options.Subscriptions) _ = SubscribeAsync(filter);
    }

    internal bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain, out int messageId) =>
        _outbox.TryAdd(topic, payload.AsSpan(0, count), atLeastOnce, retain, out messageId);

    /// <summary>Waits for the end of the connection, or until told to stop.</summary>
    internal async Task<BrokerFailure> EndAsync(CancellationToken stop)
    {
        await ((Task)_ended.Task).WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _ended.Task.IsCompletedSuccessfully ? await _ended.Task.ConfigureAwait(false) : BrokerFailure.OfLeaving;
    }

    /// <summary>Says what the Last Will would say, after all that waits, then disconnects in good order.</summary>
    internal async Task LeaveAsync(int timeoutMs)
    {
        using var limit = new CancellationTokenSource(timeoutMs);
        try
        {
            _outbox.End(_options.Will);
            await _sending.WaitAsync(limit.Token).ConfigureAwait(false);
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or MqttCommunicationException or InvalidOperationException)
        {
            // It was lost, or takes nothing any more: the broker publishes the will.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _alive.CancelAsync().ConfigureAwait(false);
        _client.Dispose();
        await _sending.ConfigureAwait(false);
        _alive.Dispose();
    }

    private async Task SendAsync()
    {
        var acknowledging = new HashSet<Task>();
        try
        {
            await foreach (var message in _outbox.ReadAllAsync(_alive.Token).ConfigureAwait(false))
            {
                acknowledging.RemoveWhere(task => task.IsCompleted);
                if (message.AtLeastOnce) await _unacknowledged.WaitAsync(_alive.Token).ConfigureAwait(false);
                var sending = PublishAsync(message);
                if (message.AtLeastOnce) acknowledging.Add(sending);
                else await sending.ConfigureAwait(false);
            }

            await Task.WhenAll(acknowledging).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private async Task PublishAsync(OutgoingMessage message)
    {
        try
        {
            var result = await _client.PublishAsync(message.ToPacket(), _alive.Token).ConfigureAwait(false);
            if (result.ReasonCode is MqttClientPublishReasonCode.NotAuthorized)
                _complaint ??= $"Connected, but the broker does not let {Who} publish to {message.Topic}.";
            Sent?.Invoke(message.Id);
        }
        catch (Exception e)
        {
            // Where the connection is lost its end is told elsewhere, and the bridge sends again with the next session. A message
            // that the library does not take must not hold up the others.
            if (_client.IsConnected) _complaint ??= $"Connected, but {message.Topic} cannot be published: {e.Message}";
        }

        if (message.AtLeastOnce) _unacknowledged.Release();
        _outbox.Return(message);
    }

    private async Task SubscribeAsync(string filter)
    {
        var subscription = new MqttClientSubscribeOptionsBuilder().WithTopicFilter(filter, MqttQualityOfServiceLevel.AtMostOnce).Build();
        try
        {
            var result = await _client.SubscribeAsync(subscription, _alive.Token).ConfigureAwait(false);
            if (result.Items.Any(item => item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2))
                _complaint = $"Connected, but the broker does not let {Who} subscribe to {filter}: no commands from there.";
        }
        catch (Exception e)
        {
            // Where the connection is lost before the answer, its end is told elsewhere.
            if (_client.IsConnected) _complaint ??= $"Connected, but {filter} cannot be subscribed to: {e.Message}";
        }
    }

    private Task OnDisconnectedAsync(MqttClientDisconnectedEventArgs end)
    {
        if (end.ClientWasConnected) _ended.TrySetResult(BrokerFailure.OfEnd(_options, end.Reason, end.Exception));
        return Task.CompletedTask;
    }
}
