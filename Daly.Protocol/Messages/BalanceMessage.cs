namespace Daly.Protocol.Messages;

/// <summary>Cells being balanced (A5 0x97). The bytes as sent stand beside the interpretation, which is disputed.</summary>
public sealed class BalanceMessage
{
    /// <summary>Gets the eight bytes as sent.</summary>
    public byte[] Raw { get; } = new byte[8];

    /// <summary>Gets or sets whether any group of bytes was received.</summary>
    public bool HasRaw { get; set; }

    /// <summary>Gets or sets how <see cref="Raw"/> was read.</summary>
    public BalanceFormat Format { get; set; }

    /// <summary>Gets or sets the balanced cells, cell 1 in bit 0.</summary>
    public long CellMask { get; set; } = Absent.Long;

    /// <summary>Gets or sets the balance current in mA, where the BMS tells it (A5 0x9A).</summary>
    public int BalanceMilliAmps { get; set; } = Absent.Value;
}
