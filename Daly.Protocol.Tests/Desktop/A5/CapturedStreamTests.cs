using System.Globalization;
using System.Linq;
using System.Text.Json;
using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Streams as they came from the wire or the radio: truncated, interleaved, overwritten.</summary>
[TestClass]
public sealed class CapturedStreamTests
{
    [TestMethod]
    [DynamicData(nameof(A5Captures.Streams), typeof(A5Captures))]
    public void Exactly_the_valid_frames_are_found_and_every_other_byte_is_skipped_for_its_reason(string id)
    {
        CaptureRecord record = A5Captures.Get(id);
        FrameCollector found = FrameCollector.Run(record.Bytes);

        Assert.HasCount(record.ValidFramesInside!.Value, found.Frames);
        CollectionAssert.AreEqual(PlainScanner.Scan(record.Bytes), found.Events);
        Assert.AreEqual(record.Bytes.Length, (12 * found.Frames.Count) + found.Events.Count);
    }

    [TestMethod]
    [DataRow("a5-059", 0, 0, 0, 5, DisplayName = "Cut off in frame 10")]
    [DataRow("a5-060", 8, 0, 0, 0, DisplayName = "Begins in frame 10")]
    [DataRow("a5-182", 25, 1, 0, 0, DisplayName = "Two frames overwritten, a lone start byte in front")]
    [DataRow("a5-183", 60, 0, 2, 0, DisplayName = "Frame 1 three bytes short, a false header in garbage")]
    [DataRow("a5-184", 47, 0, 2, 0, DisplayName = "Frame 8 short, a false header in garbage")]
    [DataRow("a5-185", 7, 0, 0, 0, DisplayName = "Begins inside a frame")]
    [DataRow("a5-186", 1, 0, 0, 0, DisplayName = "A stray checksum in front")]
    [DataRow("a5-187", 38, 1, 0, 0, DisplayName = "Three frames overwritten")]
    [DataRow("a5-188", 0, 0, 0, 5, DisplayName = "Cut off in frame 11")]
    public void Skipped_bytes_have_the_reason_that_the_recording_shows(
        string id, int notStart, int wrongLength, int wrongChecksum, int truncated)
    {
        FrameCollector found = FrameCollector.Run(A5Captures.Get(id).Bytes);

        Assert.AreEqual(notStart, found.Count(A5SkipReason.NotStart));
        Assert.AreEqual(wrongLength, found.Count(A5SkipReason.WrongLength));
        Assert.AreEqual(wrongChecksum, found.Count(A5SkipReason.WrongChecksum));
        Assert.AreEqual(truncated, found.Count(A5SkipReason.Truncated));
    }

    [TestMethod]
    [DataRow("a5-182", 16, "3206,3211,3225,3206,3206,3202,3213,3193,3214,3203,3221,3205,3210,3210,3227,3192")]
    [DataRow("a5-187", 16, "3324,3344,3343,3379,3255,3384,3344,3343,3342,3344,3344,3344,3344,3343,3344,3340")]
    [DataRow("a5-188", 8, "3235,3239,3238,3240,3237,3236,3237,3238")]
    [DataRow("a5-188", 0, "3235,3239,3238,3240,3237,3236,3237,3238")]
    [DataRow("a5-059", 16, "3325,3326,3326,3326,3326,3326,3326,3326,3326,3326,3324,3326,3326,3327,3326,3324")]
    public void Cells_come_out_right_however_broken_the_rest_is(string id, int count, string cells) =>
        Assert.AreEqual(cells, Cells(id, count));

    [TestMethod]
    public void A_stale_frame_of_the_burst_before_is_thrown_away() =>
        Assert.AreEqual(
            "3281,3280,3278,3280,3279,3280,3279,3280,3279,3280,3279,3280,3279,3280,3279,3279",
            Cells("a5-186", 16));

    [TestMethod]
    public void Of_two_interleaved_series_the_second_one_counts() =>
        Assert.AreEqual(
            "3285,3284,3283,3284,3283,3284,3283,3284,3283,3284,3283,3284,3283,3284,3283,3282",
            Cells("a5-185", 16));

    [TestMethod]
    public void A_lost_first_frame_leaves_the_series_incomplete()
    {
        Assert.IsNull(Cells("a5-183", 16));
        Assert.IsNull(Cells("a5-183", 0));
    }

    [TestMethod]
    public void Cells_are_those_that_the_source_gives()
    {
        JsonElement said = A5Captures.Get("a5-184").Decoded.GetProperty("cells_V");
        string cells = string.Join(",", said.EnumerateArray().Select(volts => Text(volts.GetDecimal() * 1000)));
        Assert.AreEqual(cells, Cells("a5-184", 16));
    }

    [TestMethod]
    public void Two_reads_that_split_a_frame_give_all_16_frames()
    {
        byte[] first = A5Captures.Get("a5-059").Bytes;
        byte[] second = A5Captures.Get("a5-060").Bytes;
        FrameCollector found = FrameCollector.Run([.. first, .. second], first.Length);

        Assert.HasCount(16, found.Frames);
        Assert.HasCount(16, found.Events);
    }

    [TestMethod]
    public void Late_replies_behind_a_series_are_found_too()
    {
        FrameCollector found = FrameCollector.Run(A5Captures.Get("a5-185").Bytes);
        byte[] ids = found.Frames.Select(frame => frame[2]).Where(id => id != A5DataId.CellVoltages).ToArray();
        CollectionAssert.AreEqual(new byte[] { 0x93, 0x96, 0x94 }, ids);
    }

    private static string? Cells(string id, int count)
    {
        A5FrameSeries series = new A5FrameSeries();
        series.Begin(A5DataId.CellVoltages, A5SeriesDecoder.FramesFor(A5DataId.CellVoltages, count));
        byte[][] frames = FrameCollector.Run(A5Captures.Get(id).Bytes).Frames.ToArray();
        foreach (byte[] frame in frames.Where(frame => frame[2] == A5DataId.CellVoltages))
        {
            series.Add(frame, A5Frame.DataOffset);
        }

        BmsData data = new BmsData();
        return A5SeriesDecoder.TryDecode(series, data, count, out _)
            ? string.Join(",", data.CellVoltages.CellMilliVolts.Take(data.CellVoltages.Count))
            : null;
    }

    private static string Text(decimal value) => decimal.ToInt32(value).ToString(CultureInfo.InvariantCulture);
}
