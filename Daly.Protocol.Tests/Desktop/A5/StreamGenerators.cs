using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Random byte streams of the kinds that a line delivers.</summary>
public static class StreamGenerators
{
    public static Gen<byte> AnyByte { get; } = Gen.Choose(0, 255).Select(value => (byte)value);

    public static Gen<byte[]> AnyBytes { get; } = Sized(AnyByte, 40);

    /// <summary>Gets noise in which no frame can begin.</summary>
    public static Gen<byte[]> Noise { get; } = Sized(AnyByte.Where(value => value != 0xA5), 20);

    public static Gen<byte[]> GoodFrame { get; } =
        from head in Gen.ArrayOf(AnyByte, 2)
        from data in Gen.ArrayOf(AnyByte, 8)
        select Frame(head[0], head[1], data);

    /// <summary>Gets streams of everything: frames, frames with a wrong or missing byte, noise, many start bytes.</summary>
    public static Gen<byte[]> Stream { get; } =
        Gen.Choose(0, 8).SelectMany(pieces => Gen.ArrayOf(Piece(), pieces)).Select(pieces => pieces.SelectMany(p => p).ToArray());

    public static Gen<int[]> Cuts { get; } = Gen.Choose(0, 12).SelectMany(cuts => Gen.ArrayOf(Gen.Choose(0, 160), cuts));

    public static byte[] Frame(byte address, byte dataId, byte[] data)
    {
        byte[] frame = [0xA5, address, dataId, 8, .. data, 0];
        frame[12] = (byte)frame.Take(12).Sum(value => value);
        return frame;
    }

    private static Gen<byte[]> Piece() => Gen.OneOf(
        GoodFrame,
        GoodFrame,
        AnyBytes,
        Sized(Gen.Elements<byte>(0xA5, 0x08, 0x01, 0x95), 20),
        from frame in GoodFrame from at in Gen.Choose(0, 12) from value in AnyByte select Replace(frame, at, value),
        from frame in GoodFrame from at in Gen.Choose(0, 12) from count in Gen.Choose(1, 5) select Remove(frame, at, count));

    private static Gen<byte[]> Sized(Gen<byte> bytes, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(bytes, count));

    private static byte[] Replace(byte[] frame, int at, byte value) => [.. frame[..at], value, .. frame[(at + 1)..]];

    private static byte[] Remove(byte[] frame, int at, int count) => [.. frame[..at], .. frame[Math.Min(13, at + count)..]];
}
