using MQTTnet;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Implementations;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Sees the packets in the order in which they pass the wire.</summary>
/// <remarks>
/// The library hands messages and acknowledgements over on tasks of their own, in any order. What a message's age can be
/// depends on that order: see <see cref="RoundTrip"/>.
/// </remarks>
internal sealed class WireOrder(ReceiveQueue inbox) : IMqttClientAdapterFactory
{
    private readonly Lock _gate = new();
    private readonly RoundTrip _trip = new();

    /// <summary>Gets or sets what is done once the connection below MQTT is there.</summary>
    public Action? Opened { get; set; }

    /// <summary>Gets or sets what every packet waits for, or <c>null</c>.</summary>
    public Func<CancellationToken, Task>? Passage { get; set; }

    /// <summary>Gets whether the connection below MQTT was made, encryption included.</summary>
    public bool IsOpen { get; private set; }

    public IMqttChannelAdapter CreateClientAdapter(MqttClientOptions options, MqttPacketInspector packetInspector, IMqttNetLogger logger) =>
        new WireAdapter(this, new MqttClientAdapterFactory().CreateClientAdapter(options, packetInspector, logger));

    internal void OnOpened()
    {
        IsOpen = true;
        Opened?.Invoke();
    }

    internal void OnSending(MqttPacket packet)
    {
        if (packet is not MqttPublishPacket { QualityOfServiceLevel: MqttQualityOfServiceLevel.AtLeastOnce } publish) return;
        lock (_gate) _trip.Begin(publish.PacketIdentifier, Environment.TickCount64);
    }

    internal void OnReceived(MqttPacket? packet)
    {
        lock (_gate)
        {
            if (packet is MqttPubAckPacket acknowledgement) _trip.End(acknowledgement.PacketIdentifier);
            else if (packet is MqttPublishPacket message) inbox.Enqueue(message.Topic, message.Payload, message.Retain, _trip.ReturnedMs);
        }
    }
}
