using System;
using System.Linq;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;
using Daly.Protocol.Tests.Portable.Modbus;
using FsCheck;
using FsCheck.Fluent;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Rules that hold for every input, tried on many random ones.</summary>
[TestClass]
public sealed class ModbusProperties
{
    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(value => (byte)value);

    private static readonly Gen<byte> Suspicious = Gen.Elements<byte>(0xD2, 0x03, 0x06, 0x10, 0x83, 0x00, 0x02, 0x08);

    private static readonly Gen<byte[]> GoodFrame = Gen.OneOf(
        from words in Gen.Choose(1, 40)
        from data in Gen.ArrayOf(AnyByte, words * 2)
        select Signed([0xD2, 3, (byte)(words * 2), .. data]),
        from at in Gen.Choose(0, 255) from count in Gen.Choose(1, 126) select Signed([0xD2, 3, 0, (byte)at, 0, (byte)count]),
        from data in Gen.ArrayOf(AnyByte, 4) select Signed([0xD2, 6, .. data]),
        from words in Gen.Choose(1, 5)
        from data in Gen.ArrayOf(AnyByte, words * 2)
        select Signed([0xD2, 0x10, 0, 0xD4, 0, (byte)words, .. data]),
        Gen.Elements<byte>(0x83, 0x86, 0x90).Select(function => Signed([0xD2, function, 2])));

    private static readonly Gen<byte[]> Stream = Gen.Choose(0, 8)
        .SelectMany(pieces => Gen.ArrayOf(Piece(), pieces)).Select(pieces => pieces.SelectMany(p => p).ToArray());

    private static readonly Gen<int[]> Cuts = Gen.Choose(0, 12).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 400), n));

    [TestMethod]
    public void Every_frame_is_decoded_to_itself() => Try(
        GoodFrame, frame => ModbusCollector.Run(D2Dialect.Addresses, frame).Frames.Single().SequenceEqual(frame));

    [TestMethod]
    public void Any_stream_gives_what_the_plain_scanner_finds() => Try(
        Stream,
        stream => ModbusCollector.Run(D2Dialect.Addresses, stream).Events.SequenceEqual(PlainModbusScanner.Scan(stream)));

    [TestMethod]
    public void It_does_not_matter_how_a_stream_is_cut() => Try(
        from stream in Stream from cuts in Cuts select (stream, cuts),
        sample => ModbusCollector.Run(D2Dialect.Addresses, sample.stream, sample.cuts).Events
            .SequenceEqual(ModbusCollector.Run(D2Dialect.Addresses, sample.stream).Events));

    [TestMethod]
    public void Every_byte_is_accounted_for() => Try(
        Stream,
        stream =>
        {
            ModbusCollector found = new ModbusCollector();
            ModbusDecoder decoder = new ModbusDecoder(D2Dialect.Addresses, found);
            decoder.Feed(stream, 0, stream.Length);
            return decoder.BytesTotal == stream.Length
                && decoder.FrameBytes + decoder.NoiseBytes + decoder.PendingBytes == stream.Length
                && decoder.FrameBytes == found.Frames.Sum(frame => frame.Length)
                && decoder.NoiseBytes == found.Events.Count - found.Frames.Count
                && decoder.ChecksumErrors == found.Count(ModbusSkipReason.WrongChecksum)
                && decoder.PendingBytes <= 259;
        });

    [TestMethod]
    public void Every_writable_register_is_written_with_what_it_was_given() => Try(
        from table in Gen.Elements(D2Registers.Table, P81Registers.Table)
        from row in Gen.Elements(Enumerable.Range(0, table.Count).Select(table.Get).Where(row => row.IsWritable).ToArray())
        from raw in Gen.Choose(-10, 0x10010)
        select (row, raw),
        sample =>
        {
            byte[] buffer = new byte[64];
            int[] words = Enumerable.Repeat(sample.raw, sample.row.Words).ToArray();
            int length = words.Length == 1
                ? ModbusEncoder.WriteSingle(buffer, 0, 0xD2, sample.row, sample.raw)
                : ModbusEncoder.WriteMultiple(buffer, 0, 0xD2, sample.row, words);
            if (sample.raw < sample.row.MinRaw || sample.raw > sample.row.MaxRaw)
            {
                return length == 0 && buffer.All(value => value == 0);
            }

            return RegisterBoard.Crc(buffer, length) == 0 && ((buffer[2] << 8) | buffer[3]) == sample.row.Address
                && ((buffer[length - 4] << 8) | buffer[length - 3]) == sample.raw;
        });

    [TestMethod]
    public void No_registers_make_the_D2_dialect_throw_or_pass_on_nonsense() => Try(
        from block in Gen.Elements(
            D2Block.Status, D2Block.Extra, D2Block.Settings, D2Block.Versions, D2Block.Date, D2Block.Clock,
            D2Block.MoreCells, D2Block.Fets, D2Block.Pack)
        from data in Registers(ModbusBlock.Count(block))
        select (block, data),
        sample =>
        {
            LinkStatus status = new LinkStatus();
            return IsSound(new D2Dialect(new LinkOptions(), status), sample.block, 0xD2, sample.data);
        });

    [TestMethod]
    public void No_registers_make_the_0x81_dialect_throw_or_pass_on_nonsense() => Try(
        from block in Gen.Elements(
            P81Block.Live, P81Block.Cells, P81Block.Settings, P81Block.Limits, P81Block.Versions,
            P81Block.Fets, P81Block.Pack, P81Block.Clock)
        from data in Registers(ModbusBlock.Count(block))
        select (block, data),
        sample =>
        {
            LinkStatus status = new LinkStatus();
            return IsSound(new P81Dialect(new LinkOptions(), status), sample.block, 0x51, sample.data);
        });

    private static bool IsSound(IBmsDialect dialect, int block, byte address, byte[] registers)
    {
        BmsData data = new BmsData();
        byte[] reply = Signed([address, 3, (byte)registers.Length, .. registers]);
        dialect.Begin(block, new byte[64]);
        bool isComplete = dialect.Receive(reply, 0, reply.Length) == ReplyStatus.Complete;
        dialect.Commit(data, 1);
        return isComplete
            && In(data.Pack.SocPermille, 0, 1000) && In(data.Pack.PackDeciVolts, 1, 2400)
            && In(data.Pack.CurrentRaw, 1, 65534) && In(data.Status.CellCount, 1, 48)
            && In(data.Fets.ChargeFet, 0, 1) && In(data.Fets.DischargeFet, 0, 1)
            && data.CellVoltages.Count is >= 0 and <= 48 && data.Temperatures.Count is >= 0 and <= 21
            && data.CellVoltages.CellMilliVolts.All(cell => cell == 0 || In(cell, 1, 4999))
            && data.Temperatures.Celsius.All(celsius => In(celsius, -40, 125))
            && In(data.CellExtremes.MaxCellNumber, 1, 48) && In(data.Clock.Month, 1, 12)
            && In(data.Thresholds.CellHighMilliVolts.Protection, 0, 5000)
            && In(data.Identity.ProductionMonth, 1, 12);
    }

    private static bool In(int value, int min, int max) => value == Absent.Value || (value >= min && value <= max);

    private static Gen<byte[]> Registers(int count) => Gen.ArrayOf(
        Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Elements(0, 1, 2, 0xFF, 0xFFFF, 3300, 30000, 48)), count)
        .Select(words => words.SelectMany(word => new[] { (byte)(word >> 8), (byte)word }).ToArray());

    private static Gen<byte[]> Piece() => Gen.OneOf(
        GoodFrame,
        GoodFrame,
        Sized(AnyByte, 40),
        Sized(Suspicious, 20),
        from frame in GoodFrame from at in Gen.Choose(0, 200) from value in AnyByte select Replace(frame, at % frame.Length, value),
        from frame in GoodFrame
        from at in Gen.Choose(0, 200)
        from count in Gen.Choose(1, 5)
        select Remove(frame, at % frame.Length, count));

    private static Gen<byte[]> Sized(Gen<byte> bytes, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(bytes, count));

    private static byte[] Replace(byte[] frame, int at, byte value) => [.. frame[..at], value, .. frame[(at + 1)..]];

    private static byte[] Remove(byte[] frame, int at, int count) =>
        [.. frame[..at], .. frame[Math.Min(frame.Length, at + count)..]];

    private static byte[] Signed(byte[] body)
    {
        int crc = RegisterBoard.Crc(body, body.Length);
        return [.. body, (byte)crc, (byte)(crc >> 8)];
    }

    private static void Try<T>(Gen<T> samples, Func<T, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260102UL, 1UL),
            Prop.ForAll(samples.ToArbitrary(), holds));
}
