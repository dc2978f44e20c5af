using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Serial;

/// <summary>A serial port: 8 data bits, no parity, 1 stop bit, no flow control, used alone.</summary>
public sealed class SerialPortLine : ReopeningLine
{
    /// <summary>The speed of a BMS's UART and RS485 in bits per second.</summary>
    public const int DefaultBaud = 9600;

    /// <summary>Initializes a new instance of the <see cref="SerialPortLine"/> class and begins to open it.</summary>
    /// <param name="name">Such as <c>/dev/ttyUSB0</c> or <c>COM3</c>; on Linux one below <c>/dev/serial/by-id</c> stays the same after unplugging.</param>
    /// <param name="baud">Bits per second.</param>
    public SerialPortLine(string name, int baud = DefaultBaud)
        : base(name, () => SerialPortOpener.Open(name, baud), endsHere: true)
    {
    }
}
