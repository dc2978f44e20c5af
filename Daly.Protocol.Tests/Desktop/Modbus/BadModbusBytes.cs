using System;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Random bytes, random bytes behind good headers, and good replies most of which have one byte changed, in turn.</summary>
public sealed class BadModbusBytes
{
    private readonly byte[] _frame = new byte[129];
    private ulong _state;
    private int _chunk;

    public BadModbusBytes(ulong seed) => _state = seed;

    /// <summary>Gets how many good D2 frames were planted whole.</summary>
    public long GoodFrames { get; private set; }

    public void Fill(byte[] chunk)
    {
        for (int i = 0; i < chunk.Length; i += 8)
        {
            BitConverter.TryWriteBytes(chunk.AsSpan(i), Next());
        }

        if (_chunk % 3 == 1)
        {
            PlantHeaders(chunk);
        }
        else if (_chunk % 3 == 2)
        {
            PlantFrames(chunk);
        }

        _chunk++;
    }

    private void PlantHeaders(byte[] chunk)
    {
        ReadOnlySpan<byte> functions = [0x03, 0x06, 0x10, 0x83, 0x86, 0x90];
        for (int i = 0; i + 4 <= chunk.Length; i += 4 + (int)(Next() % 24))
        {
            chunk[i] = Next() % 2 == 0 ? (byte)0xD2 : (byte)0x51;
            chunk[i + 1] = functions[(int)(Next() % 6)];
            chunk[i + 2] = (byte)(Next() % 40);
        }
    }

    private void PlantFrames(byte[] chunk)
    {
        for (int i = 0; i + 400 <= chunk.Length; i += 130 + (int)(Next() % 3))
        {
            int words = 1 + (int)(Next() % 62);
            int length = 5 + (2 * words);
            chunk[i] = 0xD2;
            chunk[i + 1] = 3;
            chunk[i + 2] = (byte)(2 * words);
            Array.Copy(chunk, i, _frame, 0, length - 2);
            int crc = RegisterBoard.Crc(_frame, length - 2);
            chunk[i + length - 2] = (byte)crc;
            chunk[i + length - 1] = (byte)(crc >> 8);
            if (Next() % 8 == 0)
            {
                GoodFrames++;
            }
            else
            {
                chunk[i + (int)(Next() % (ulong)length)] ^= (byte)(1 + (Next() % 255));
            }
        }
    }

    // xorshift64*
    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 2685821657736338717UL;
    }
}
