using Daly.Hal;

namespace Daly.Bridge.Mqtt;

/// <summary>A part of the bridge that takes messages from the broker.</summary>
/// <remarks>Called by the thread that owns the bridge. Bad content is refused and counted, never thrown about.</remarks>
public interface IMessageHandler
{
    /// <summary>Takes a message if it is meant for this part.</summary>
    /// <param name="message">The message; filled anew after the call.</param>
    /// <returns>Whether it was meant for this part, so that no other is asked.</returns>
    bool TryHandle(MqttMessage message, long nowMs);
}
