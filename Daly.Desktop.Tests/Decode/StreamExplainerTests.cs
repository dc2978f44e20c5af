using System;
using System.Linq;
using Daly.Desktop.Decode;

namespace Daly.Desktop.Tests.Decode;

/// <summary>Frames of the app as recorded, and a CAN frame as a socket delivers it.</summary>
[TestClass]
public sealed class StreamExplainerTests
{
    private const string A5Pack = "A501900802100000753001F4EA";
    private const string D2ClockWrite = "D21000D40003180B0709341CF7D8";

    [TestMethod]
    public void A_clock_write_of_the_app_in_D2_is_recognised()
    {
        var span = StreamExplainer.Explain(Convert.FromHexString(D2ClockWrite)).Single();

        Assert.IsTrue(span.IsOk);
        Assert.AreEqual("D2 write", span.Frame!.Name);
        Assert.AreEqual("0xD4", Field(span, "register"));
        Assert.AreEqual("clock", Field(span, "meaning"));
        Assert.AreEqual("180b0709341c", Field(span, "values"));
    }

    [TestMethod]
    public void A_threshold_write_of_the_app_in_0x81_is_recognised()
    {
        var span = StreamExplainer.Explain(Convert.FromHexString("811001400002743073F02CA9")).Single();

        Assert.AreEqual("0x81 write", span.Frame!.Name);
        Assert.AreEqual("0x140", Field(span, "register"));
    }

    [TestMethod]
    public void A_CAN_frame_is_recognised_by_its_id()
    {
        // 0x18904001: board 1 tells 52.8 V, 0 A, 50.0 % to the computer.
        var span = StreamExplainer.Explain(Convert.FromHexString("014090980800000002100000753001F4")).Single();

        StringAssert.StartsWith(span.Frame!.Name, "CAN 0x18904001 ");
        Assert.AreEqual(52.8m, Field(span, "voltage_v"));
    }

    [TestMethod]
    public void Dialects_in_one_recording_are_told_apart_and_every_byte_is_in_one_span()
    {
        byte[] bytes = Convert.FromHexString(A5Pack + D2ClockWrite + "FF" + A5Pack);

        var spans = StreamExplainer.Explain(bytes);

        CollectionAssert.AreEqual(new[] { true, true, false, true }, spans.Select(span => span.IsOk).ToArray());
        CollectionAssert.AreEqual(bytes, spans.SelectMany(span => span.Bytes).ToArray());
        CollectionAssert.AreEqual(new long[] { 0, 13, 27, 28 }, spans.Select(span => span.Offset).ToArray());
    }

    [TestMethod]
    public void Requests_of_a_search_in_several_dialects_are_all_recognised()
    {
        // Writes of the app in 0x81 and in D2, one directly behind the other.
        var spans = StreamExplainer.Explain(Convert.FromHexString("811001400002743073F02CA9" + D2ClockWrite));

        CollectionAssert.AreEqual(new[] { "0x81 write", "D2 write" }, spans.Select(span => span.Frame?.Name).ToArray());
    }

    [TestMethod]
    public void Noise_stays_what_A5_says_about_it()
    {
        var span = StreamExplainer.Explain([1, 2, 3, 4, 5]).Single();

        Assert.IsFalse(span.IsOk);
        Assert.AreEqual("no start byte", span.Reason);
    }

    private static object? Field(DecodedSpan span, string key) => span.Frame!.Fields.Single(field => field.Key == key).Value;
}
