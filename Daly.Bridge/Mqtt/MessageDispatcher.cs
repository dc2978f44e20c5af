using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge.Mqtt;

/// <summary>Brings received messages to who wants them, at most two in a turn, and only while results can be told.</summary>
public sealed class MessageDispatcher : ISubsystem
{
    private const int MaxPerTurn = 2;
    private const int PeriodMs = 10;

    private readonly IMqttLink _mqtt;
    private readonly IMessageHandler[] _handlers;
    private readonly ResultLog _results;
    private readonly MqttMessage _message = new MqttMessage();

    /// <param name="handlers">Who is asked, in this order.</param>
    /// <param name="results">While it is nearly full, messages wait.</param>
    public MessageDispatcher(IMqttLink mqtt, IMessageHandler[] handlers, ResultLog results)
    {
        _mqtt = mqtt;
        _handlers = handlers;
        _results = results;
    }

    public string Name => "receiving of messages";

    public long Tick(long nowMs)
    {
        int taken = 0;
        while (taken < MaxPerTurn && !_results.IsNearlyFull && _mqtt.TryReceive(_message))
        {
            Dispatch(nowMs);
            taken++;
        }

        return taken == MaxPerTurn ? nowMs : nowMs + PeriodMs;
    }

    private void Dispatch(long nowMs)
    {
        for (int i = 0; i < _handlers.Length; i++)
        {
            if (_handlers[i].TryHandle(_message, nowMs)) return;
        }
    }
}
