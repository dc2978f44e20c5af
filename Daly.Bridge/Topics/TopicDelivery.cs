namespace Daly.Bridge.Topics;

/// <summary>How a topic is sent.</summary>
public enum TopicDelivery
{
    /// <summary>QoS 0, not retained; a message that cannot be sent is dropped and counted.</summary>
    Telemetry,

    /// <summary>QoS 0, retained; tried again until it is sent.</summary>
    Retained,

    /// <summary>QoS 1, retained; tried again until it is sent.</summary>
    RetainedAtLeastOnce,

    /// <summary>QoS 0, not retained, each message once and in order; tried again until it is sent.</summary>
    Event,
}
