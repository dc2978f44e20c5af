using Daly.Hal;
using Daly.Protocol.Link;

namespace Daly.Bridge.Polling;

/// <summary>A port of the host as the link engine wants it.</summary>
public sealed class SerialByteLine : IByteLine
{
    private readonly ISerialLine _line;

    public SerialByteLine(ISerialLine line)
    {
        _line = line;
    }

    public bool IsOpen => _line.IsOpen;

    public int Read(byte[] buffer, int offset, int count) => _line.Read(buffer, offset, count);

    public bool Write(byte[] buffer, int offset, int count) => _line.Write(buffer, offset, count);

    /// <remarks>Of a line that throws nothing away nobody knows what it holds.</remarks>
    public bool Discard() => _line is ILineReset line && line.Discard();
}
