namespace Daly.Protocol.Messages;

/// <summary>
/// Alarms and protections: the eight bytes of A5 0x98, the common form of all dialects. <c>AlarmCatalogue</c>
/// says what each bit means.
/// </summary>
public sealed class AlarmMessage
{
    /// <summary>Gets the eight bytes as sent; byte 7 is the fault code.</summary>
    public byte[] Raw { get; } = new byte[8];

    /// <summary>Gets or sets whether the bytes were received.</summary>
    public bool HasRaw { get; set; }

    /// <summary>
    /// Gets what the dialect says beyond the eight bytes, as sent. 0x81: code bytes 0..13 of the type-2 errors, then the
    /// four type-1 words, high byte first.
    /// </summary>
    public byte[] Detail { get; } = new byte[22];

    /// <summary>Gets or sets how many bytes of <see cref="Detail"/> count; 0 where the dialect has none.</summary>
    public int DetailCount { get; set; }

    /// <summary>Gets or sets the alarms that A5 has no bit for, byte 8 of <c>AlarmCatalogue</c>; 0 in A5, D2 and CAN.</summary>
    public byte Beyond { get; set; }
}
