using System.Text;
using Daly.Bridge.Mqtt;
using Daly.Hal;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>A connection to an MQTT broker through libmosquitto that keeps itself up on a thread of its own.</summary>
public sealed class MosquittoLink : IMqttLink, IDisposable
{
    private const int LoopTimeoutMs = 250;
    private const int AnswerTimeoutMs = 10_000;
    private const int SlowConnectMs = 10_000;
    private const int LeaveTimeoutMs = 2000;
    private const int HandshakePauseMs = 5;

    private readonly MqttConnectionOptions _options;
    private readonly ReceiveQueue _inbox = new();
    private readonly ReconnectBackoff _backoff = new(Random.Shared.Next());
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _stop = new(false);
    private readonly Thread _thread;
    private MosquittoSession? _session;
    private byte[] _topicBytes = new byte[128];
    private volatile int _state = (int)MqttLinkState.Waiting;
    private volatile int _sessions;
    private volatile string _stateText = "Not connected yet.";
    private long _connectingSinceMs;

    /// <summary>Initializes a new instance of the <see cref="MosquittoLink"/> class and begins to connect.</summary>
    /// <param name="options">All that the connection is made with; not changed afterwards.</param>
    /// <exception cref="MissingLibraryException">libmosquitto is not installed.</exception>
    public MosquittoLink(MqttConnectionOptions options)
    {
        MosquittoLibrary.Require();
        _options = options;
        _thread = new Thread(Run) { IsBackground = true, Name = "mqtt" };
        _thread.Start();
    }

    public MqttLinkState State => (MqttLinkState)_state;

    public int Sessions => _sessions;

    /// <summary>Gets one sentence on what the connection is doing or why there is none.</summary>
    public string StateText => IsSlowToConnect
        ? $"No answer from {_options.Host}:{_options.Port} yet: check mqtt.host, the network and firewalls."
        : _stateText;

    /// <summary>Gets how many received messages found the queue full and were lost.</summary>
    public long ReceiveOverflows => _inbox.Overflows;

    private bool IsSlowToConnect => State == MqttLinkState.Connecting
        && Environment.TickCount64 - Interlocked.Read(ref _connectingSinceMs) > SlowConnectMs;

    public unsafe bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        lock (_gate)
        {
            if (_session is not { } session) return false;
            PutTopic(topic);
            fixed (byte* topicStart = _topicBytes)
            fixed (byte* payloadStart = payload)
            {
                return session.TryPublish(topicStart, payloadStart, count, atLeastOnce, retain, out _);
            }
        }
    }

    public bool TryReceive(MqttMessage message) => _inbox.TryDequeue(message);

    /// <summary>Publishes the text of the Last Will, disconnects and ends the thread; takes 2 s at the most.</summary>
    public void Dispose()
    {
        if (_stop.IsSet) return;
        _stop.Set();
        lock (_gate) _session?.Leave();

        // A thread that hangs in a name look-up or an attempt to connect is left to itself; it ends with the process.
        if (_thread.Join(LeaveTimeoutMs + LoopTimeoutMs)) _stop.Dispose();
    }

    private void PutTopic(string topic)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(topic.Length) + 1;
        if (_topicBytes.Length < needed) _topicBytes = new byte[needed];
        _topicBytes[Encoding.UTF8.GetBytes(topic, 0, topic.Length, _topicBytes, 0)] = 0;
    }

    private void Run()
    {
        while (!_stop.IsSet)
        {
            var connectedMs = 0L;
            var failure = RunSession(ref connectedMs);
            if (_stop.IsSet) break;

            _backoff.OnLost(connectedMs);
            var waitMs = failure.IsRefused ? _backoff.NextAfterRefusalMs() : _backoff.NextMs();
            Announce(failure.IsRefused ? MqttLinkState.Refused : MqttLinkState.Waiting, failure.Text);
            _stop.Wait(waitMs);
        }

        Announce(MqttLinkState.Waiting, "Disconnected.");
    }

    private MosquittoFailure RunSession(ref long connectedMs)
    {
        Interlocked.Exchange(ref _connectingSinceMs, Environment.TickCount64);
        Announce(MqttLinkState.Connecting, $"Connecting to {_options.Host}:{_options.Port}.");
        using var session = new MosquittoSession(_options, _inbox);
        var failure = session.Connect() ?? WaitForAnswer(session);
        if (failure is not null) return failure;

        var sinceMs = Environment.TickCount64;
        Open(session);
        failure = Serve(session);
        lock (_gate) _session = null;
        connectedMs = Environment.TickCount64 - sinceMs;
        return failure;
    }

    private MosquittoFailure? WaitForAnswer(MosquittoSession session)
    {
        var deadlineMs = Environment.TickCount64 + AnswerTimeoutMs;
        while (!session.IsAccepted)
        {
            if (session.Loop(LoopTimeoutMs) is { } failure) return failure;
            if (_stop.IsSet || Environment.TickCount64 > deadlineMs) return MosquittoFailure.OfSilence(_options);

            // A peer that hangs up inside the TLS handshake makes the library's loop return at once, over and over.
            if (_options.Tls is not null && !session.IsAccepted) _stop.Wait(HandshakePauseMs);
        }

        return null;
    }

    private void Open(MosquittoSession session)
    {
        session.Subscribe();
        lock (_gate)
        {
            _session = session;
            if (_stop.IsSet) session.Leave();
        }

        _sessions++;
        Announce(MqttLinkState.Connected, $"Connected to {_options.Host}:{_options.Port}.");
    }

    private MosquittoFailure Serve(MosquittoSession session)
    {
        long? leaveByMs = null;
        string? toldFilter = null;
        while (true)
        {
            if (session.Loop(LoopTimeoutMs) is { } failure) return failure;
            TellRefusedSubscription(session, ref toldFilter);
            if (!_stop.IsSet) continue;
            leaveByMs ??= Environment.TickCount64 + LeaveTimeoutMs;
            if (Environment.TickCount64 > leaveByMs) return MosquittoFailure.OfSilence(_options);
        }
    }

    private void TellRefusedSubscription(MosquittoSession session, ref string? toldFilter)
    {
        if (session.RefusedSubscription is not { } filter || filter == toldFilter) return;
        toldFilter = filter;
        var who = _options.User ?? "us";
        _stateText = $"Connected, but the broker does not let {who} subscribe to {filter}: no commands from there.";
    }

    private void Announce(MqttLinkState state, string text)
    {
        _stateText = text;
        _state = (int)state;
    }
}
