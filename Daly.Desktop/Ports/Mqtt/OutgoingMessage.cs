using System.Text;
using MQTTnet;
using MQTTnet.Protocol;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>A place for a message on its way to the broker.</summary>
internal sealed class OutgoingMessage
{
    private byte[] _payload = new byte[1024];
    private int _count;
    private bool _retain;

    public int Id { get; private set; }

    public string Topic { get; private set; } = string.Empty;

    public bool AtLeastOnce { get; private set; }

    public static OutgoingMessage Of(MqttWill will)
    {
        var message = new OutgoingMessage();
        message.Fill(0, will.Topic, Encoding.UTF8.GetBytes(will.Payload), will.AtLeastOnce, will.Retain);
        return message;
    }

    public void Fill(int id, string topic, ReadOnlySpan<byte> payload, bool atLeastOnce, bool retain)
    {
        if (_payload.Length < payload.Length) _payload = new byte[payload.Length];
        payload.CopyTo(_payload);
        (Id, Topic, _count, AtLeastOnce, _retain) = (id, topic, payload.Length, atLeastOnce, retain);
    }

    /// <summary>Makes what the library sends; it holds on to the bytes of this place.</summary>
    public MqttApplicationMessage ToPacket() => new()
    {
        Topic = Topic,
        PayloadSegment = new ArraySegment<byte>(_payload, 0, _count),
        QualityOfServiceLevel = AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce,
        Retain = _retain,
    };
}
