using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>A line on which the wire to one A5 board can be cut: requests to it get lost.</summary>
internal sealed class SeverableLine(ISerialLine line) : ISerialLine
{
    /// <summary>Gets or sets the host address of the board that hears nothing any more, or 0.</summary>
    public byte CutOffHost { get; set; }

    public bool IsOpen => line.IsOpen;

    public string? Fault => line.Fault;

    public int Read(byte[] buffer, int offset, int count) => line.Read(buffer, offset, count);

    public bool Write(byte[] buffer, int offset, int count) =>
        (CutOffHost != 0 && count > 1 && buffer[offset] == 0xA5 && buffer[offset + 1] == CutOffHost) || line.Write(buffer, offset, count);
}
