namespace Daly.Simulator.Can;

/// <summary>Times of frames at 250 kbit/s, with the gap behind them and as many stuff bits as there can be.</summary>
public static class CanTime
{
    private const int MicrosecondsPerBit = 4;
    private const int ExtendedOverheadBits = 67;
    private const int StandardOverheadBits = 47;
    private const int ExtendedStuffedBits = 53;
    private const int StandardStuffedBits = 33;
    private const int BitsPerStuffBit = 4;

    /// <summary>Gives how long a frame keeps the bus: 160 bits, 640 µs, for one with a 29-bit id and 8 bytes.</summary>
    /// <returns>Microseconds.</returns>
    public static long Of(CanBusFrame frame)
    {
        int data = frame.Data.Length * 8;
        int overhead = frame.IsExtended ? ExtendedOverheadBits : StandardOverheadBits;
        int stuffed = frame.IsExtended ? ExtendedStuffedBits : StandardStuffedBits;
        return (data + overhead + ((data + stuffed) / BitsPerStuffBit)) * MicrosecondsPerBit;
    }
}
