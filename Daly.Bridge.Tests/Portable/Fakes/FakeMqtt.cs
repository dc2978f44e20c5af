using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeMqtt : IMqttLink
{
    private const int Kept = 1024;
    private readonly string[] _topics = new string[Kept];
    private readonly string[] _payloads = new string[Kept];
    private readonly bool[] _retained = new bool[Kept];

    public MqttLinkState State { get; set; } = MqttLinkState.Connected;

    public int Sessions { get; set; } = 1;

    public bool IsRefusing { get; set; }

    /// <summary>Gets or sets whether messages are only counted, so that the fake allocates nothing.</summary>
    public bool IsCountingOnly { get; set; }

    public int Count { get; private set; }

    public int Tries { get; private set; }

    public string Topic(int index) => _topics[index];

    public string Payload(int index) => _payloads[index];

    public void Forget() => Count = 0;

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        Tries++;
        if (IsRefusing || State != MqttLinkState.Connected) return false;
        if (!IsCountingOnly)
        {
            _topics[Count] = topic;
            _payloads[Count] = Encoding.UTF8.GetString(payload, 0, count);
            _retained[Count] = retain;
        }

        Count++;
        return true;
    }

    public bool TryReceive(MqttMessage message) => false;

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

    public bool WasRetained(string topic)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_topics[i] == topic) return _retained[i];
        }

        return false;
    }
}
