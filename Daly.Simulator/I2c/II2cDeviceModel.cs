namespace Daly.Simulator.I2c;

/// <summary>A chip on a simulated I2C bus, seen byte by byte as on the wire.</summary>
/// <remarks>
/// A transfer is <see cref="TryAddress"/>, bytes in that direction, perhaps a repeated start (another
/// <see cref="TryAddress"/>), and <see cref="Stop"/>. Called by one thread.
/// </remarks>
public interface II2cDeviceModel
{
    /// <summary>The chip's address was sent after a start or repeated start.</summary>
    /// <param name="isRead">The direction bit: whether the chip is to send.</param>
    bool TryAddress(bool isRead);

    /// <summary>A byte is sent to the chip.</summary>
    /// <param name="value">The byte.</param>
    bool TryWrite(byte value);

    /// <summary>The chip sends a byte.</summary>
    /// <returns>The byte; FFh where the chip leaves the line alone.</returns>
    byte Read();

    /// <summary>The transfer is over.</summary>
    void Stop();
}
