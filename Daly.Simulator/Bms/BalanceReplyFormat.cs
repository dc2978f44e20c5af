namespace Daly.Simulator.Bms;

/// <summary>How a board fills its A5 0x97 reply; both are found on real boards.</summary>
public enum BalanceReplyFormat
{
    /// <summary>48 bits, cell 1 = bit 0 of the first byte.</summary>
    Mask,

    /// <summary>The second byte is the number of the one cell that is balanced.</summary>
    Number,
}
