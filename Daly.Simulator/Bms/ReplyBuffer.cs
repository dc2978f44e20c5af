namespace Daly.Simulator.Bms;

/// <summary>
/// The board's transmit buffer of 8 data bytes. Old firmware never clears it, so bytes that a reply does not define
/// keep what the previous reply left there.
/// </summary>
internal sealed class ReplyBuffer(BmsProfile profile)
{
    private const int DataLength = 8;
    private readonly byte[] _data = new byte[DataLength];
    private readonly List<byte[]> _frames = [];
    private byte _id;

    /// <summary>Gets the frames of the reply so far.</summary>
    public IReadOnlyList<byte[]> Frames => _frames;

    /// <summary>Gets the data bytes as they stand.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Begins a reply.</summary>
    public void Begin(byte id)
    {
        _id = id;
        _frames.Clear();
        Fresh();
    }

    /// <summary>Begins the data of a frame: residue or fill.</summary>
    public void Fresh()
    {
        if (!profile.Residue) Array.Fill(_data, profile.ReservedFill);
    }

    public void Clear(int from = 0, int to = DataLength, byte fill = 0) => _data.AsSpan(from, to - from).Fill(fill);

    public ReplyBuffer Put8(int index, int value)
    {
        _data[index] = (byte)value;
        return this;
    }

    public ReplyBuffer Put16(int index, int value) => Put8(index, value >> 8).Put8(index + 1, value);

    public ReplyBuffer Put32(int index, long value) => Put16(index, (int)(value >> 16)).Put16(index + 2, (int)value);

    public ReplyBuffer PutText(int index, string text, int from, int count)
    {
        for (var i = 0; i < count; i++) Put8(index + i, from + i < text.Length ? text[from + i] : ' ');
        return this;
    }

    /// <summary>Sends the data as one frame.</summary>
    public void Emit()
    {
        var frame = new byte[DataLength + 5];
        frame[0] = 0xA5;
        frame[1] = (byte)profile.BoardNumber;
        frame[2] = _id;
        frame[3] = DataLength;
        _data.CopyTo(frame, 4);
        A5Checksum.Write(frame);
        _frames.Add(frame);
    }
}
