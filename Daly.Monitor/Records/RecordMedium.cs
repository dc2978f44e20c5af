using Daly.Hal;

namespace Daly.Monitor.Records;

/// <summary>Where the records of one device lie; puts the envelope around them and checks it.</summary>
/// <remarks>
/// Mark (4 bytes), letter, version, length (2), sequence (4), board, length of the device's name, name, content, CRC-32;
/// numbers lowest byte first. The buffer is shared by all who use it, so all belong to one thread.
/// </remarks>
public sealed class RecordMedium
{
    /// <summary>What an envelope takes at most.</summary>
    public const int MaxEnvelope = NameAt + MaxName + Crc32.Length;

    private const int Mark = 0x43455244;
    private const int MarkLength = 4;
    private const int LetterAt = 4;
    private const int VersionAt = 5;
    private const int LengthAt = 6;
    private const int SequenceAt = 8;
    private const int BoardAt = 12;
    private const int NameLengthAt = 13;
    private const int NameAt = 14;
    private const int MaxName = 24;

    private readonly string _device;
    private readonly byte[] _buffer;
    private readonly RecordWriter _writer = new RecordWriter();
    private int _count;

    /// <param name="device">The name of the device, in ASCII; of a longer one 24 letters count.</param>
    /// <param name="contentLength">The longest content, records of older programs included.</param>
    public RecordMedium(IBlobStore blobs, string device, int contentLength)
    {
        Blobs = blobs;
        _device = device.Length > MaxName ? device.Substring(0, MaxName) : device;
        _buffer = new byte[MaxEnvelope + contentLength];
    }

    public IBlobStore Blobs { get; }

    /// <summary>Gets the number of the record that was fetched last.</summary>
    internal int Sequence { get; private set; }

    /// <summary>Gets whether the record that was fetched last is from before records had envelopes.</summary>
    internal bool IsOld { get; private set; }

    /// <summary>Reads a record and checks it without using it. May block.</summary>
    /// <returns>What is wrong with it.</returns>
    internal RecordFault Fetch(string name, RecordContent content)
    {
        _count = Blobs.Read(name, _buffer);
        IsOld = false;
        if (_count <= 0)
            return _count == 0 ? RecordFault.Missing : RecordFault.Unreadable;

        if (_count < MarkLength || IntAt(0) != Mark)
            return FetchOld(content);

        Sequence = IntAt(SequenceAt);
        return IsWhole() ? Judge(content) : RecordFault.Corrupt;
    }

    /// <summary>Hands over what was fetched last and had no fault.</summary>
    internal void Load(RecordContent content)
    {
        if (IsOld)
        {
            content.ReadOld(_buffer, _count);
            return;
        }

        var reader = new RecordReader();
        reader.Begin(_buffer, NameAt + _buffer[NameLengthAt], _count - Crc32.Length);
        content.Read(reader, _buffer[VersionAt]);
    }

    /// <summary>Starts writing a record.</summary>
    /// <returns><c>false</c> when the store is busy.</returns>
    internal bool TryBeginWrite(string name, RecordContent content, int sequence)
    {
        _writer.Begin(_buffer);
        WriteHead(content, sequence);
        content.Write(_writer);
        int length = _writer.Count + Crc32.Length;
        _buffer[LengthAt] = (byte)length;
        _buffer[LengthAt + 1] = (byte)(length >> 8);
        _writer.Int((int)Crc32.Compute(_buffer, _writer.Count));
        return Blobs.TryBeginWrite(name, _buffer, length);
    }

    /// <summary>Starts removing a record.</summary>
    /// <returns><c>false</c> when the store is busy.</returns>
    internal bool TryBeginRemove(string name) => Blobs.TryBeginWrite(name, _buffer, 0);

    private RecordFault FetchOld(RecordContent content)
    {
        Sequence = content.OldSequence(_buffer, _count);
        IsOld = Sequence >= 0;
        return IsOld ? RecordFault.None : RecordFault.Foreign;
    }

    private int IntAt(int at) =>
        _buffer[at] | (_buffer[at + 1] << 8) | (_buffer[at + 2] << 16) | (_buffer[at + 3] << 24);

    private bool IsWhole()
    {
        if (_count < NameAt + Crc32.Length || _count < NameAt + Crc32.Length + _buffer[NameLengthAt])
            return false;

        if ((_buffer[LengthAt] | (_buffer[LengthAt + 1] << 8)) != _count)
            return false;

        return Crc32.IsAtEnd(_buffer, _count);
    }

    private RecordFault Judge(RecordContent content)
    {
        if (_buffer[LetterAt] != content.Letter)
            return RecordFault.Foreign;

        if (!IsOwn(content))
            return RecordFault.OfAnother;

        return _buffer[VersionAt] > content.Version ? RecordFault.Newer : RecordFault.None;
    }

    private bool IsOwn(RecordContent content)
    {
        if (_buffer[BoardAt] != content.Board || _buffer[NameLengthAt] != _device.Length)
            return false;

        for (int i = 0; i < _device.Length; i++)
        {
            if (_buffer[NameAt + i] != (byte)_device[i])
                return false;
        }

        return true;
    }

    private void WriteHead(RecordContent content, int sequence)
    {
        _writer.Int(Mark);
        _writer.Byte(content.Letter);
        _writer.Byte(content.Version);
        _writer.Byte(0);
        _writer.Byte(0);
        _writer.Int(sequence);
        _writer.Byte(content.Board);
        _writer.Byte(_device.Length);
        for (int i = 0; i < _device.Length; i++)
            _writer.Byte(_device[i]);
    }
}
