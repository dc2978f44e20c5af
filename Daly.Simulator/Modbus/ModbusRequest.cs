using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>A request of the Modbus-like dialects.</summary>
/// <param name="Frame">Its bytes, CRC included.</param>
/// <param name="StartMicroseconds">When its first start bit came.</param>
/// <param name="EndMicroseconds">When its last stop bit had passed.</param>
public sealed record ModbusRequest(byte[] Frame, long StartMicroseconds, long EndMicroseconds) : IBoardRequest
{
    /// <summary>Function: read registers.</summary>
    public const byte Read = 0x03;

    /// <summary>Function: write one register.</summary>
    public const byte WriteSingle = 0x06;

    /// <summary>Function: write several registers; without the byte count of true Modbus.</summary>
    public const byte WriteMultiple = 0x10;

    /// <summary>Gets who is asked.</summary>
    public byte Address => Frame[0];

    public byte Function => Frame[1];

    /// <summary>Gets the first register.</summary>
    public int Register => Word(2);

    /// <summary>Gets how many registers, or the value of a single write.</summary>
    public int Count => Word(4);

    /// <summary>Gives a value of a multiple write.</summary>
    /// <param name="index">From 0.</param>
    public int Value(int index) => Word(6 + (index * 2));

    private int Word(int at) => (Frame[at] << 8) | Frame[at + 1];
}
