namespace Daly.Simulator.Wire;

/// <summary>Something that listens and sends on a <see cref="SimulatedWire"/>.</summary>
/// <remarks>
/// The wire calls in order of time. A device never sees its own bytes. <see cref="Send"/> is called exactly when the
/// time of <see cref="NextSendMicroseconds"/> has come.
/// </remarks>
public interface IBusDevice
{
    /// <summary>
    /// Gets when the start bit of its next byte goes out; <see cref="long.MaxValue"/> when it has nothing to send.
    /// </summary>
    long NextSendMicroseconds { get; }

    /// <summary>Gives the byte that is due.</summary>
    /// <returns>The byte; it leaves the device's queue.</returns>
    byte Send();

    /// <summary>Takes a byte that somebody else sent.</summary>
    /// <param name="value">The byte, possibly spoiled by a collision.</param>
    /// <param name="atMicroseconds">When its stop bit had passed.</param>
    void Receive(byte value, long atMicroseconds);
}
