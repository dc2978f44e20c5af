using System.Threading.Channels;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Messages on their way to the broker, in places that are used again and again.</summary>
internal sealed class Outbox
{
    public const int Capacity = 64;

    private readonly Channel<OutgoingMessage> _waiting = Channel.CreateBounded<OutgoingMessage>(Capacity + 1);
    private readonly Stack<OutgoingMessage> _free = new(Capacity);
    private readonly Lock _gate = new();
    private int _lastId;

    public Outbox()
    {
        for (int i = 0; i < Capacity; i++) _free.Push(new OutgoingMessage());

        // Filled once, so that it need not grow later.
        foreach (var message in _free) _waiting.Writer.TryWrite(message);
        while (_waiting.Reader.TryRead(out _)) ;
    }

    /// <summary>Gets how many are on their way.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return Capacity - _free.Count;
        }
    }

    /// <summary>Adds a message, which is copied.</summary>
    /// <returns><c>false</c> when there is no room.</returns>
    public bool TryAdd(string topic, ReadOnlySpan<byte> payload, bool atLeastOnce, bool retain, out int id)
    {
        lock (_gate)
        {
            id = 0;
            if (!_free.TryPop(out var message)) return false;
            id = ++_lastId;
            message.Fill(id, topic, payload, atLeastOnce, retain);
            return _waiting.Writer.TryWrite(message);
        }
    }

    /// <summary>Takes the place of a message that has arrived.</summary>
    public void Return(OutgoingMessage message)
    {
        lock (_gate) _free.Push(message);
    }

    /// <summary>Adds the last message, for which there is always room.</summary>
    public void End(MqttWill? will)
    {
        lock (_gate)
        {
            _free.Clear();
            if (will is not null) _waiting.Writer.TryWrite(OutgoingMessage.Of(will));
            _waiting.Writer.TryComplete();
        }
    }

    public IAsyncEnumerable<OutgoingMessage> ReadAllAsync(CancellationToken stop) => _waiting.Reader.ReadAllAsync(stop);
}
