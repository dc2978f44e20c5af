using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Rules that hold for every input, tried on many random ones.</summary>
[TestClass]
public sealed class A5Properties
{
    private static readonly byte[] ReadIds =
        Enumerable.Range(0, 256).Select(id => (byte)id).Where(A5ReadId.IsKnown).ToArray();

    private static readonly Gen<int[]> Burst =
        from start in Gen.Choose(0, 2)
        from length in Gen.Choose(1, 16)
        select Enumerable.Range(start, length).ToArray();

    [TestMethod]
    public void What_is_encoded_as_a_read_is_decoded_as_that_read() => Try(
        from id in Gen.Elements(ReadIds)
        from board in Gen.Choose(1, A5Encoder.LastBoardNumber)
        from fill in StreamGenerators.AnyByte
        select (id, board, fill),
        sample =>
        {
            byte[] buffer = new byte[13];
            byte host = A5Encoder.HostAddress(sample.board);
            A5Encoder.WriteRead(buffer, 0, host, sample.id, sample.fill);
            byte[] found = FrameCollector.Run(buffer).Frames.Single();
            return found[1] - 0x3F == sample.board && found[2] == sample.id
                && found[4..12].All(value => value == sample.fill);
        });

    [TestMethod]
    public void The_clock_and_SOC_that_are_written_are_read_back() => Try(
        from day in Gen.Choose(0, 36524)
        from second in Gen.Choose(0, 86399)
        from soc in Gen.Choose(0, 1000)
        select (new DateTime(2000, 1, 1).AddDays(day).AddSeconds(second), soc),
        sample =>
        {
            (DateTime time, int soc) = sample;
            byte[] buffer = new byte[13];
            int length = A5Encoder.WriteSetClockAndSoc(
                buffer, 0, 0x40, time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, soc);
            BmsData data = new BmsData();
            A5MessageDecoder.TryDecode(A5DataId.Clock, buffer, A5Frame.DataOffset, data);
            ClockMessage clock = data.Clock;
            return length == 13 && clock.SocPermille == soc && time == new DateTime(
                clock.Year, clock.Month, clock.Day, clock.Hour, clock.Minute, clock.Second);
        });

    [TestMethod]
    public void A_date_is_accepted_exactly_if_the_calendar_has_it() => Try(
        from year in Gen.Choose(1990, 2110)
        from month in Gen.Choose(-1, 14)
        from day in Gen.Choose(-1, 33)
        select (year, month, day),
        date =>
        {
            bool exists = date.year is >= 2000 and <= 2099 && date.month is >= 1 and <= 12 && date.day >= 1
                && date.day <= DateTime.DaysInMonth(date.year, date.month);
            return A5Clock.IsDate(date.year, date.month, date.day) == exists;
        });

    [TestMethod]
    public void Every_frame_is_decoded_to_itself() => Try(
        StreamGenerators.GoodFrame,
        frame => FrameCollector.Run(frame).Frames.Single().SequenceEqual(frame));

    [TestMethod]
    public void Every_frame_between_noise_is_found() => Try(
        from count in Gen.Choose(1, 6)
        from frames in Gen.ArrayOf(StreamGenerators.GoodFrame, count)
        from noise in Gen.ArrayOf(StreamGenerators.Noise, count)
        select (frames, noise),
        sample =>
        {
            byte[] stream = sample.frames.Zip(sample.noise).SelectMany(pair => pair.Second.Concat(pair.First)).ToArray();
            List<byte[]> found = FrameCollector.Run(stream).Frames;
            return found.Count == sample.frames.Length
                && found.Zip(sample.frames).All(pair => pair.First.SequenceEqual(pair.Second));
        });

    [TestMethod]
    public void Any_stream_gives_what_the_plain_scanner_finds() => Try(
        StreamGenerators.Stream,
        stream => FrameCollector.Run(stream).Events.SequenceEqual(PlainScanner.Scan(stream)));

    [TestMethod]
    public void It_does_not_matter_how_a_stream_is_cut() => Try(
        from stream in StreamGenerators.Stream
        from cuts in StreamGenerators.Cuts
        select (stream, cuts),
        sample => FrameCollector.Run(sample.stream, sample.cuts).Events
            .SequenceEqual(FrameCollector.Run(sample.stream).Events));

    [TestMethod]
    public void Every_byte_is_accounted_for() => Try(
        StreamGenerators.Stream,
        stream =>
        {
            FrameCollector found = new FrameCollector();
            A5Decoder decoder = new A5Decoder(found);
            decoder.Feed(stream, 0, stream.Length);
            int skipped = found.Events.Count - found.Frames.Count;
            long accounted = (13 * (decoder.Frames + decoder.Echoes)) + decoder.NoiseBytes + decoder.PendingBytes;
            return decoder.BytesTotal == stream.Length && accounted == stream.Length && decoder.NoiseBytes == skipped
                && decoder.ChecksumErrors == found.Count(A5SkipReason.WrongChecksum)
                && decoder.LengthErrors == found.Count(A5SkipReason.WrongLength)
                && decoder.PendingBytes < 13;
        });

    [TestMethod]
    public void No_data_bytes_make_anything_throw() => Try(
        from id in StreamGenerators.AnyByte
        from data in Gen.ArrayOf(StreamGenerators.AnyByte, 8)
        from count in Gen.OneOf(Gen.Choose(-5, 60), Gen.Elements(int.MinValue, int.MaxValue))
        select (id, data, count),
        sample =>
        {
            BmsData data = new BmsData();
            ImplausibleReason reason = A5Plausibility.Check(sample.id, sample.data, 0);
            A5MessageDecoder.TryDecode(sample.id, sample.data, 0, data);
            BalanceDecoder.Decode(data.Balance, BalanceFormat.Number, sample.count);
            AlarmEvaluation alarms = new AlarmEvaluation();
            alarms.Evaluate(sample.data);
            return ImplausibleReasonText.Of(reason) != "implausible" && alarms.ActiveCount <= AlarmCatalogue.Count;
        });

    [TestMethod]
    public void No_series_of_frames_shifts_a_cell() => Try(
        from stray in Gen.Choose(0, 6).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 18), n))
        from bursts in Gen.Choose(1, 3).SelectMany(n => Gen.ArrayOf(Burst, n))
        from more in Gen.Choose(0, 6).SelectMany(n => Gen.ArrayOf(Gen.Choose(2, 18), n))
        from count in Gen.Choose(0, 48)
        select (stray.Concat(bursts.SelectMany(numbers => numbers)).Concat(more).ToArray(), count),
        sample => IsUnshifted(sample.Item1, sample.count));

    // Frame n carries 1000 + 10 · n + slot: whatever comes out must stand where its frame says.
    private static bool IsUnshifted(int[] numbers, int count)
    {
        A5FrameSeries series = new A5FrameSeries();
        series.Begin(A5DataId.CellVoltages, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, count));
        foreach (int number in numbers)
        {
            int value = 1000 + (10 * number);
            byte[] data = [(byte)number, .. Word(value), .. Word(value + 1), .. Word(value + 2), 0];
            series.Add(data, 0);
        }

        BmsData bms = new BmsData();
        if (!A5SeriesDecoder.TryDecode(series, bms, count, out int implausible))
        {
            return bms.CellVoltages.Count == 0;
        }

        int first = (bms.CellVoltages.CellMilliVolts[0] - 1000) / 10;
        bool isInPlace = Enumerable.Range(0, bms.CellVoltages.Count).All(
            cell => bms.CellVoltages.CellMilliVolts[cell] == 1000 + (10 * (first + (cell / 3))) + (cell % 3));
        return implausible == 0 && isInPlace && first == (numbers.Contains(0) && FirstIsZero(numbers) ? 0 : 1);
    }

    // 0 is the first frame of the last reply in the list unless a 1 that did not follow a 0 came after it.
    private static bool FirstIsZero(int[] numbers)
    {
        int[] valid = numbers.Where(number => number <= 16).ToArray();
        int lastZero = Array.LastIndexOf(valid, 0);
        return !Enumerable.Range(0, valid.Length).Any(i => i > lastZero && valid[i] == 1 && valid[i - 1] != 0);
    }

    private static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];

    private static void Try<T>(Gen<T> samples, Func<T, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260101UL, 1UL),
            Prop.ForAll(samples.ToArbitrary(), holds));
}
