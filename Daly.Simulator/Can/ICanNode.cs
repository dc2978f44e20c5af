namespace Daly.Simulator.Can;

/// <summary>Something that listens and sends on a <see cref="SimulatedCanBus"/>.</summary>
/// <remarks>A node never sees its own frames. Of those that want to send at the same time, the lowest id goes first.</remarks>
public interface ICanNode
{
    /// <summary>Gets the frame that it wants to send, once its time has come; <c>null</c> for none.</summary>
    CanBusFrame? Next { get; }

    /// <summary>Gets from when on it wants to; <see cref="long.MaxValue"/> when it has nothing to send.</summary>
    long NextSendMicroseconds { get; }

    /// <summary>Tells that the frame was sent, or lost on a dead bus.</summary>
    void Sent();

    /// <summary>Takes a frame that somebody else sent.</summary>
    void Receive(CanBusFrame frame, long atMicroseconds);
}
