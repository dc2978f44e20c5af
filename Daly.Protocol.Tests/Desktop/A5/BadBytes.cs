using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>
/// Random bytes, random bytes behind good headers, and good frames with exactly one byte changed, in turn.
/// </summary>
internal sealed class BadBytes
{
    private readonly byte[] _last = new byte[4];
    private ulong _state;
    private int _chunk;

    public BadBytes(ulong seed) => _state = seed;

    /// <summary>Gets how many places of the stream look like a header: start byte, any two, length.</summary>
    public long Headers { get; private set; }

    public long HeadersBeforeRandomBytes { get; private set; }

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
            PlantMutatedFrames(chunk);
        }

        _chunk++;
        CountHeaders(chunk);
    }

    private void PlantHeaders(byte[] chunk)
    {
        for (int i = 0; i + 13 <= chunk.Length; i += 13 + (int)(Next() % 20))
        {
            chunk[i] = 0xA5;
            chunk[i + 3] = 8;
            HeadersBeforeRandomBytes++;
        }
    }

    private void PlantMutatedFrames(byte[] chunk)
    {
        for (int i = 0; i + 13 <= chunk.Length; i += 13 + (int)(Next() % 3))
        {
            chunk[i] = 0xA5;
            chunk[i + 1] = 0x01;
            chunk[i + 2] = (byte)(0x90 + (Next() % 11));
            chunk[i + 3] = 8;
            chunk[i + 12] = A5Frame.Checksum(chunk, i);
            chunk[i + (int)(Next() % 13)] += (byte)(1 + (Next() % 255));
        }
    }

    private void CountHeaders(byte[] chunk)
    {
        foreach (byte value in chunk)
        {
            (_last[0], _last[1], _last[2], _last[3]) = (_last[1], _last[2], _last[3], value);
            Headers += _last[0] == 0xA5 && value == 8 ? 1 : 0;
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
