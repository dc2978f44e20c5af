using Daly.Protocol.A5;

namespace Daly.Benchmarks;

/// <summary>Streams of bytes to decode.</summary>
internal static class A5Stream
{
    private const int Seed = 7;

    /// <summary>Good frames back to back.</summary>
    public static byte[] Clean(int bytes)
    {
        var stream = new List<byte>(bytes + A5Frame.Length);
        var random = new Random(Seed);
        while (stream.Count < bytes)
        {
            stream.AddRange(Frame(random));
        }

        return [.. stream];
    }

    /// <summary>The same, with noise and cut frames between them.</summary>
    public static byte[] Noisy(int bytes)
    {
        var stream = new List<byte>(bytes + A5Frame.Length);
        var random = new Random(Seed);
        while (stream.Count < bytes)
        {
            byte[] noise = new byte[random.Next(5)];
            random.NextBytes(noise);
            stream.AddRange(noise);
            byte[] frame = Frame(random);
            int length = random.Next(4) == 0 ? random.Next(1, frame.Length) : frame.Length;
            stream.AddRange(frame.AsSpan(0, length));
        }

        return [.. stream];
    }

    /// <summary>A reply of board 1.</summary>
    public static byte[] Frame(byte dataId, ReadOnlySpan<byte> data)
    {
        byte[] frame = new byte[A5Frame.Length];
        frame[0] = A5Frame.Start;
        frame[A5Frame.AddressOffset] = 1;
        frame[A5Frame.DataIdOffset] = dataId;
        frame[A5Frame.LengthOffset] = A5Frame.DataLength;
        data.CopyTo(frame.AsSpan(A5Frame.DataOffset));
        frame[A5Frame.ChecksumOffset] = A5Frame.Checksum(frame, 0);
        return frame;
    }

    private static byte[] Frame(Random random)
    {
        byte[] data = new byte[A5Frame.DataLength];
        random.NextBytes(data);
        return Frame((byte)random.Next(A5DataId.Pack, A5DataId.Alarms + 1), data);
    }
}
