namespace Daly.Simulator.Bms;

/// <summary>The languages that a board answers.</summary>
[Flags]
public enum BoardDialects
{
    /// <summary>None: a board that is dead.</summary>
    None = 0,

    /// <summary>A5 to host 0x3F + board number, and to host 0x80 if it is board 1.</summary>
    A5 = 1,

    /// <summary>D2, without a board number.</summary>
    D2 = 2,

    /// <summary>0x81: requests to 0x80 + board number, replies from 0x50 + board number.</summary>
    P81 = 4,

    /// <summary>A5, but only to host 0x80, as some Bluetooth boards do.</summary>
    A5Bluetooth = 8,

    /// <summary>CAN: requests with id 0x18, data id, board number, 0x40; the payloads of A5.</summary>
    Can = 16,
}
