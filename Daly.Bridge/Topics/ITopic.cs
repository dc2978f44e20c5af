namespace Daly.Bridge.Topics;

/// <summary>What one topic says. It only reads the state and keeps nothing of its own.</summary>
public interface ITopic
{
    /// <summary>Gives a number that changes when the topic is to be sent at once.</summary>
    /// <returns>The number; 0 always for a topic that is only sent by its period.</returns>
    long Stamp(long nowMs);

    /// <summary>Writes the payload.</summary>
    /// <param name="sentStamp">What this method returned when the topic was last sent; 0 at first.</param>
    /// <returns>The stamp that counts as sent with this payload.</returns>
    long Write(JsonWriter json, long sentStamp, long nowMs);
}
