using System.IO.Ports;

namespace Daly.Client;

/// <summary>Opens serial ports.</summary>
internal static class SerialLine
{
    /// <summary>The system has room for far more than is written at once: a port that does not take it takes nothing any more.</summary>
    private const int WriteTimeoutMs = 200;

    /// <summary>Opens a port with 8 data bits, no parity, one stop bit.</summary>
    /// <exception cref="DalyPortException">It cannot be opened.</exception>
    public static IBmsLine Open(string name, int baudRate)
    {
        var port = new SerialPort(name, baudRate, Parity.None, 8, StopBits.One) { ReadTimeout = SerialPort.InfiniteTimeout, WriteTimeout = WriteTimeoutMs };
        try
        {
            port.Open();
            port.DiscardInBuffer();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            port.Dispose();
            throw new DalyPortException($"{name} cannot be opened: {fault.Message}", fault);
        }

        return new StreamLine(port.BaseStream, isOwned: true, () => Discard(port), isBuffered: false);
    }

    /// <summary>Lists the ports that the system knows.</summary>
    public static string[] Names() => SerialPort.GetPortNames();

    // The wire begins here: what the port has thrown away nobody delivers later.
    private static bool Discard(SerialPort port)
    {
        port.DiscardOutBuffer();
        port.DiscardInBuffer();
        return true;
    }
}
