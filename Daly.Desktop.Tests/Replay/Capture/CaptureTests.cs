using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Replay.Capture;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Replay.Capture;

[TestClass]
public sealed class CaptureTests
{
    [TestMethod]
    public void What_passes_through_a_line_is_recorded_with_times_and_read_back_the_same()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock { NowMs = 5000 };
        using var bms = PseudoTerminal.Open();
        var capture = CaptureWriter.Create(folder.File("c.txt"), clock, "test\nline");
        using var line = new RecordingLine(new SerialPortLine(bms.Path), capture);
        LineWait.UntilOpen(line);

        clock.NowMs = 5012;
        Assert.IsTrue(line.Write([0x00, 0xA5, 0x0D], 1, 2));
        clock.NowMs = 5061;
        Assert.IsTrue(bms.Write([0xFF, 0x00], 0, 2));
        Assert.AreEqual(2, LineWait.ReadBytes(line, 2).Length);
        line.Dispose();

        CollectionAssert.AreEqual(
            new[]
            {
                "# daly capture 1",
                "# milliseconds since start, \"<\" received or \">\" sent, bytes in hexadecimal",
                "# test line",
                "12 > A50D",
                "61 < FF00",
            },
            File.ReadAllLines(folder.File("c.txt")));
        using var file = File.OpenText(folder.File("c.txt"));
        var content = CaptureReader.Read(file);
        Assert.AreEqual(0, content.Problems.Count);
        Assert.AreEqual("12 True A50D;61 False FF00", string.Join(';', content.Chunks.Select(Describe)));
    }

    [TestMethod]
    public void What_is_not_sent_is_not_recorded()
    {
        var output = new StringWriter();
        var bms = PseudoTerminal.Open();
        bms.Dispose();
        using (var line = new RecordingLine(bms, new CaptureWriter(output, new ManualClock(), null)))
        {
            Assert.IsFalse(line.Write([1], 0, 1));
            Assert.AreEqual(0, line.Read(new byte[4], 0, 4));
        }

        Assert.IsFalse(output.ToString().Contains("0 "));
    }

    [TestMethod]
    public void A_recording_is_in_the_file_after_a_second()
    {
        using var folder = new TemporaryFolder();
        var clock = new ManualClock();
        using var capture = CaptureWriter.Create(folder.File("c.txt"), clock, null);
        capture.Received([0x5A], 0, 1);

        clock.NowMs = 999;
        capture.FlushWhenDue();
        Assert.AreEqual(0, new FileInfo(folder.File("c.txt")).Length);
        clock.NowMs = 1000;
        capture.FlushWhenDue();

        Assert.IsTrue(ReadShared(folder.File("c.txt")).Contains("0 < 5A"));
    }

    [TestMethod]
    public void A_full_disk_ends_the_recording_with_a_reason_and_throws_nothing()
    {
        // Linux's device for exactly this: every write to it fails with "no space left".
        var clock = new ManualClock();
        using var capture = new CaptureWriter(new StreamWriter("/dev/full"), clock, null);
        clock.NowMs = 2000;
        capture.Received([1], 0, 1);

        capture.FlushWhenDue();

        Assert.IsTrue(capture.Fault!.Contains("No space left on device"), capture.Fault);
        capture.Received([2], 0, 1);
    }

    [TestMethod]
    public void An_existing_file_is_never_replaced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("c.txt"), "old");

        Assert.ThrowsExactly<IOException>(() => CaptureWriter.Create(folder.File("c.txt"), new ManualClock(), null));

        Assert.AreEqual("old", File.ReadAllText(folder.File("c.txt")));
    }

    [TestMethod]
    [DataRow("a501900802100000753001f4ea", " False A501900802100000753001F4EA")]
    [DataRow("A5 01 90 08", " False A5019008")]
    [DataRow("0xA5, 0x01", " False A501")]
    [DataRow("> A5", " True A5")]
    [DataRow("  7 <A5 40", "7 False A540")]
    [DataRow("{\"id\":\"x\",\"hex\":\"a540\",\"direction\":\"request\"}", " True A540")]
    [DataRow("{\"hex\":\"a5 40\",\"direction\":\"reply\",\"at_ms\":12}", "12 False A540")]
    public void Byte_lines_of_others_are_read(string line, string expected)
    {
        var content = CaptureReader.Read(new StringReader(line));

        Assert.AreEqual(0, content.Problems.Count);
        Assert.AreEqual(expected, Describe(content.Chunks.Single()));
    }

    [TestMethod]
    [DataRow("a5 4", "half a byte at column 4")]
    [DataRow("a5 xy", "\"x\" at column 4 is not a hexadecimal digit")]
    [DataRow("12 <", "no bytes")]
    [DataRow("soon < a5", "\"soon\" is not a time in milliseconds")]
    [DataRow("-1 < a5", "\"-1\" is not a time in milliseconds")]
    [DataRow("99999999999999999999 < a5", "\"99999999999999999999\" is not a time in milliseconds")]
    [DataRow("a5 0x", "nothing after 0x")]
    [DataRow("{\"hex\":\"a5\"", "not a complete JSON object")]
    [DataRow("{\"data\":\"a5\"}", "the JSON object has no text property \"hex\"")]
    [DataRow("{\"hex\":5}", "the JSON object has no text property \"hex\"")]
    public void A_refused_line_is_reported_with_number_and_reason_and_the_others_are_used(string bad, string reason)
    {
        var content = CaptureReader.Read(new StringReader($"# first\nA5\n{bad}\n\n5A\n"));

        Assert.AreEqual("2,5", string.Join(',', content.Chunks.Select(chunk => chunk.LineNumber)));
        Assert.AreEqual(new CaptureProblem(3, reason), content.Problems.Single());
    }

    [TestMethod]
    public void Recording_allocates_nothing()
    {
        using var capture = new CaptureWriter(TextWriter.Null, new ManualClock { NowMs = 0 }, null);
        var bytes = new byte[13];
        capture.Received(bytes, 0, bytes.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) capture.Sent(bytes, 0, bytes.Length);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.AreEqual(0, after - before);
    }

    private static string Describe(CaptureChunk chunk) =>
        $"{chunk.AtMs} {chunk.IsSent} {Convert.ToHexString(chunk.Bytes)}";

    private static string ReadShared(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return file.ReadToEnd();
    }
}
