using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeMqtt : IMqttLink
{
    private const int Kept = 1024;
    private const int InboxSize = 32;
    private readonly string[] _topics = TextArray.Empty(Kept);
    private readonly string[] _payloads = TextArray.Empty(Kept);
    private readonly bool[] _retained = new bool[Kept];
    private readonly bool[] _atLeastOnce = new bool[Kept];
    private readonly MqttMessage?[] _inbox = new MqttMessage?[InboxSize];
    private int _firstIn;
    private int _countIn;

    public MqttLinkState State { get; set; } = MqttLinkState.Connected;

    public int Sessions { get; set; } = 1;

    public bool IsRefusing { get; set; }

    /// <summary>Gets or sets whether messages are only counted, so that the fake allocates nothing.</summary>
    public bool IsCountingOnly { get; set; }

    /// <summary>Gets or sets how old the messages may be that are taken.</summary>
    public int AgeBoundMs { get; set; }

    /// <summary>Gets how many round trips were begun; they are counted here and nowhere else.</summary>
    public int Trips { get; private set; }

    public int Count { get; private set; }

    public int Tries { get; private set; }

    public string Topic(int index) => _topics[index];

    public string Payload(int index) => _payloads[index];

    public bool IsRetained(int index) => _retained[index];

    public void Forget() => Count = 0;

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        Tries++;
        if (IsRefusing || State != MqttLinkState.Connected) return false;
        if (topic.EndsWith("/trip"))
        {
            Check.True(atLeastOnce && !retain && count == 0);
            Trips++;
            return true;
        }

        if (!IsCountingOnly)
        {
            _topics[Count] = topic;
            _payloads[Count] = Encoding.UTF8.GetString(payload, 0, count);
            _retained[Count] = retain;
            _atLeastOnce[Count] = atLeastOnce;
        }

        Count++;
        return true;
    }

    public void Arrive(string topic, string payload, bool isRetained)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(payload);
        MqttMessage message = _inbox[(_firstIn + _countIn) % InboxSize] ??= new MqttMessage();
        _countIn++;
        message.Topic = topic;
        message.IsRetained = isRetained;
        message.IsCut = false;
        message.Lost = 0;
        message.IsTruncated = bytes.Length > MqttMessage.MaxPayload;
        message.Length = message.IsTruncated ? MqttMessage.MaxPayload : bytes.Length;
        for (int i = 0; i < message.Length; i++) message.Payload[i] = bytes[i];
    }

    /// <summary>Has the message that arrived last tell that the queue of the adapter was full.</summary>
    public void Spoil(bool isCut, int lost)
    {
        MqttMessage message = _inbox[(_firstIn + _countIn - 1) % InboxSize]!;
        message.IsCut = isCut;
        message.Lost = lost;
    }

    public bool TryReceive(MqttMessage message)
    {
        if (_countIn == 0) return false;
        MqttMessage oldest = _inbox[_firstIn]!;
        _firstIn = (_firstIn + 1) % InboxSize;
        _countIn--;
        message.Topic = oldest.Topic;
        message.IsRetained = oldest.IsRetained;
        message.IsTruncated = oldest.IsTruncated;
        message.IsCut = oldest.IsCut;
        message.Lost = oldest.Lost;
        message.Length = oldest.Length;
        message.AgeBoundMs = AgeBoundMs;
        for (int i = 0; i < oldest.Length; i++) message.Payload[i] = oldest.Payload[i];
        return true;
    }

    public int CountOf(string topic)
    {
        int count = 0;
        for (int i = 0; i < Count; i++) count += _topics[i] == topic ? 1 : 0;
        return count;
    }

    public string? LastOf(string topic)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_topics[i] == topic) return _payloads[i];
        }

        return null;
    }

    public bool WasRetained(string topic) => Was(_retained, topic);

    public bool WasAtLeastOnce(string topic) => Was(_atLeastOnce, topic);

    private bool Was(bool[] flags, string topic)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_topics[i] == topic) return flags[i];
        }

        return false;
    }
}
