using Daly.Hal;

namespace Daly.Bridge.Mqtt;

/// <summary>Takes received messages from the broker, one in each turn, and gives each to the first that knows its topic.</summary>
public sealed class MessageDispatcher : ISubsystem
{
    private const int IdleMs = 20;

    private readonly IMqttLink _mqtt;
    private readonly IMessageHandler[] _handlers;
    private readonly MqttMessage _message = new MqttMessage();

    /// <summary>Initializes a new instance of the <see cref="MessageDispatcher"/> class.</summary>
    /// <param name="mqtt">Where messages come from.</param>
    /// <param name="handlers">Who is asked, in this order.</param>
    public MessageDispatcher(IMqttLink mqtt, IMessageHandler[] handlers)
    {
        _mqtt = mqtt;
        _handlers = handlers;
    }

    /// <inheritdoc/>
    public string Name => "receiving";

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        if (!_mqtt.TryReceive(_message)) return nowMs + IdleMs;
        for (int i = 0; i < _handlers.Length; i++)
        {
            if (_handlers[i].TryHandle(_message, nowMs)) break;
        }

        return nowMs;
    }
}
