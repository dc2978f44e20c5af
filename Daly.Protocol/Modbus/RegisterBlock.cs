using System;

namespace Daly.Protocol.Modbus;

/// <summary>The registers of one reply, by their numbers. One object per link, filled again and again.</summary>
internal sealed class RegisterBlock
{
    private readonly byte[] _bytes = new byte[ModbusFrame.MaxDataLength];
    private int _start;
    private int _byteCount;

    /// <summary>Gets the first register.</summary>
    public int Start => _start;

    /// <summary>Gets how many bytes the reply had.</summary>
    public int ByteCount => _byteCount;

    /// <summary>Gets the bytes as sent.</summary>
    public byte[] Bytes => _bytes;

    public void Fill(int start, byte[] buffer, int offset, int byteCount)
    {
        _start = start;
        _byteCount = byteCount;
        Array.Copy(buffer, offset, _bytes, 0, byteCount);
    }

    /// <summary>Whether this is the reply to a request for this block, or for a longer one that begins there.</summary>
    public bool Holds(int request) => _start == ModbusBlock.Start(request) && Covers(request);

    /// <summary>Whether all registers of a block are here.</summary>
    public bool Covers(int request) =>
        _start <= ModbusBlock.Start(request)
        && OffsetOf(ModbusBlock.Start(request) + ModbusBlock.Count(request)) <= _byteCount;

    /// <summary>Where a register stands in <see cref="Bytes"/>.</summary>
    public int OffsetOf(int register) => (register - _start) * 2;

    /// <summary>One register, 0..0xFFFF; absent if it is not in the reply.</summary>
    public int Word(int register)
    {
        int at = (register - _start) * 2;
        return at < 0 || at + 1 >= _byteCount ? Absent.Value : (_bytes[at] << 8) | _bytes[at + 1];
    }

    /// <summary>Two registers, high word first; absent if they are not in the reply or read 0xFFFFFFFF.</summary>
    public long DoubleWord(int register)
    {
        int high = Word(register);
        int low = Word(register + 1);
        bool isThere = high != Absent.Value && low != Absent.Value && (high & low) != 0xFFFF;
        return isThere ? ((long)high << 16) | (long)low : Absent.Long;
    }

    /// <summary>Whether every register from one to another reads the same byte twice.</summary>
    public bool IsAll(byte value, int first, int last)
    {
        int word = (value << 8) | value;
        for (int register = first; register <= last; register++)
        {
            if (Word(register) != word)
            {
                return false;
            }
        }

        return true;
    }
}
