using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Received messages on their way from the library's thread to the bridge's: a ring of eight, made once.</summary>
internal sealed class MqttInbox
{
    private const int Capacity = 8;

    private readonly object _gate = new object();
    private readonly MqttMessage[] _messages = new MqttMessage[Capacity];
    private int _first;
    private int _count;

    /// <summary>Initializes a new instance of the <see cref="MqttInbox"/> class.</summary>
    public MqttInbox()
    {
        for (int i = 0; i < Capacity; i++) _messages[i] = new MqttMessage();
    }

    /// <summary>Gets how many messages found the ring full and were lost.</summary>
    public int Overflows { get; private set; }

    /// <summary>Adds a message; called by the library's thread.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Payload; copied.</param>
    /// <param name="isRetained">Whether the broker marked it as retained.</param>
    public void Add(string topic, byte[] payload, bool isRetained)
    {
        lock (_gate)
        {
            if (_count == Capacity)
            {
                Overflows++;
                return;
            }

            MqttMessage message = _messages[(_first + _count) % Capacity];
            Fill(message, topic, payload, payload.Length, isRetained);
            message.IsTruncated = payload.Length > MqttMessage.MaxPayload;
            _count++;
        }
    }

    /// <summary>Takes the oldest message.</summary>
    /// <param name="message">Filled when there is one.</param>
    /// <returns><c>false</c> when none waits.</returns>
    public bool TryTake(MqttMessage message)
    {
        lock (_gate)
        {
            if (_count == 0) return false;
            MqttMessage oldest = _messages[_first];
            Fill(message, oldest.Topic, oldest.Payload, oldest.Length, oldest.IsRetained);
            message.IsTruncated = oldest.IsTruncated;
            _first = (_first + 1) % Capacity;
            _count--;
            return true;
        }
    }

    private static void Fill(MqttMessage message, string topic, byte[] payload, int length, bool isRetained)
    {
        message.Topic = topic;
        message.IsRetained = isRetained;
        message.Length = length < MqttMessage.MaxPayload ? length : MqttMessage.MaxPayload;
        Array.Copy(payload, 0, message.Payload, 0, message.Length);
    }
}
