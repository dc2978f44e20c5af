using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Serial;

/// <summary>
/// A serial port of Linux (x64, arm64): 8 data bits, no parity, 1 stop bit, no flow control, used alone.
/// </summary>
public sealed class TermiosSerialLine : ReopeningLine
{
    /// <summary>The speed of a BMS's UART and RS485 in bits per second.</summary>
    public const int DefaultBaud = 9600;

    /// <summary>
    /// Initializes a new instance of the <see cref="TermiosSerialLine"/> class and begins to open it.
    /// </summary>
    /// <param name="path">Path of the port; one below <c>/dev/serial/by-id</c> stays the same after unplugging.</param>
    /// <param name="baud">Bits per second.</param>
    public TermiosSerialLine(string path, int baud = DefaultBaud)
        : base(path, () => SerialPortOpener.Open(path, baud), endsHere: true)
    {
    }
}
