namespace Daly.Protocol.Can;

/// <summary>One CAN frame. An object to be used again and again, not a value.</summary>
public sealed class CanFrame
{
    /// <summary>The most data bytes in a frame.</summary>
    public const int MaxDataLength = 8;

    /// <summary>Gets or sets the id: 29 bits if <see cref="IsExtended"/>, else 11.</summary>
    public int Id { get; set; }

    /// <summary>Gets or sets whether the id has 29 bits.</summary>
    public bool IsExtended { get; set; }

    /// <summary>Gets or sets whether this is no data frame: a remote request, or an error report of the controller.</summary>
    public bool IsSpecial { get; set; }

    /// <summary>Gets or sets the number of data bytes, 0..8.</summary>
    public int Length { get; set; }

    /// <summary>Gets the data bytes.</summary>
    public byte[] Data { get; } = new byte[MaxDataLength];
}
