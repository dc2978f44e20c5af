namespace Daly.Simulator.Bms;

/// <summary>A request as a board understood it.</summary>
/// <param name="Frame">The 13 bytes.</param>
/// <param name="StartMicroseconds">When its first start bit came.</param>
/// <param name="EndMicroseconds">When its last stop bit had passed.</param>
public sealed record A5Request(byte[] Frame, long StartMicroseconds, long EndMicroseconds) : IBoardRequest
{
    /// <summary>Host address of the Bluetooth app, which is always answered with 16 + 3 frames.</summary>
    public const byte BluetoothHost = 0x80;

    /// <summary>Host address of a PC that asks board number 0; board n is asked by this + n.</summary>
    public const byte PcHostBase = 0x3F;

    /// <summary>Gets whether it came over CAN, which has the same messages in another envelope.</summary>
    public bool IsCan { get; init; }

    /// <summary>Gets who asks.</summary>
    public byte Host => Frame[1];

    /// <summary>Gets the data id.</summary>
    public byte Id => Frame[2];

    /// <summary>Gives one of the 8 data bytes.</summary>
    /// <param name="index">0..7.</param>
    /// <returns>The byte.</returns>
    public byte Data(int index) => Frame[4 + index];
}
