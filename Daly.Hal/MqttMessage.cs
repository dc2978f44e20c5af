namespace Daly.Hal;

/// <summary>A received message; one object is filled again and again.</summary>
public sealed class MqttMessage
{
    /// <summary>The longest payload that is kept; a longer one arrives with <see cref="IsTruncated"/> set.</summary>
    public const int MaxPayload = 512;

    /// <summary>Gets or sets the topic.</summary>
    public string Topic { get; set; } = string.Empty;

    /// <summary>Gets the payload buffer, of <see cref="MaxPayload"/> bytes.</summary>
    public byte[] Payload { get; } = new byte[MaxPayload];

    /// <summary>Gets or sets how many bytes of <see cref="Payload"/> count.</summary>
    public int Length { get; set; }

    /// <summary>Gets or sets whether the broker marked the message as retained.</summary>
    public bool IsRetained { get; set; }

    /// <summary>Gets or sets whether the payload was longer than the buffer.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>Gets or sets whether the queue had no room for all of it: what is left only serves to answer it.</summary>
    public bool IsCut { get; set; }

    /// <summary>Gets or sets how many messages found no room at all since the last one was taken.</summary>
    public int Lost { get; set; }

    /// <summary>
    /// Gets or sets how old the message may be at most, as it is taken, in ms: the time since the last round trip to the broker
    /// was begun that had returned, in this session, before the message came. A QoS 1 publish and its acknowledgement are one.
    /// </summary>
    /// <remarks><see cref="int.MaxValue"/> when nobody can tell; an adapter that says nothing must not make it fresh.</remarks>
    public int AgeBoundMs { get; set; } = int.MaxValue;
}
