namespace Daly.Protocol.Messages;

/// <summary>How the eight balance bytes are to be read; both kinds of firmware exist.</summary>
public enum BalanceFormat
{
    /// <summary>As a mask, unless the mask names a cell that the pack does not have: then as a number.</summary>
    Auto = 0,

    /// <summary>As documented: bit 0 of byte 0 is cell 1 … bit 7 of byte 5 is cell 48.</summary>
    Mask = 1,

    /// <summary>Byte 1 is the number of the one cell being balanced, 0 for none.</summary>
    Number = 2,
}
