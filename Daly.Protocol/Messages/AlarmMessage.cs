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
}
