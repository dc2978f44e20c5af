using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Tests.Replay.Capture;

/// <summary>Lines as can-utils write them (candump, candump -L, -t, -x, -a; cansend); payloads are recorded ones.</summary>
[TestClass]
public sealed class CandumpTests
{
    private const string Pack = "034090980800000002140000752A01BF";

    [TestMethod]
    [DataRow("(1436509052.249713) can0 18904003#02140000752A01BF")]
    [DataRow("(1436509052.249713) can0 18904003#02140000752a01bf R")]
    [DataRow("(1436509052.249713)  can0  18904003   [8]  02 14 00 00 75 2A 01 BF")]
    [DataRow("(000.000000)  vcan0  18904003   [8]  02 14 00 00 75 2A 01 BF")]
    public void A_frame_is_read_with_its_time_from_the_first_line_on(string line) =>
        Assert.AreEqual($"0 False {Pack}", Single(line));

    [TestMethod]
    [DataRow("  can0  18904003   [8]  02 14 00 00 75 2A 01 BF")]
    [DataRow("can0  18904003   [8]  02 14 00 00 75 2A 01 BF   '....u*..'")]
    [DataRow("can0  RX - -  18904003   [8]  02 14 00 00 75 2A 01 BF")]
    [DataRow("(2015-07-10 08:17:32.249713)  can0  18904003   [8]  02 14 00 00 75 2A 01 BF")]
    [DataRow("can0 18904003#02140000752A01BF")]
    [DataRow("18904003#02.14.00.00.75.2A.01.BF")]
    public void A_frame_without_a_time_that_counts_is_read(string line) => Assert.AreEqual($" False {Pack}", Single(line));

    [TestMethod]
    [DataRow("can0  18900340   [8]  00 00 00 00 00 00 00 00", " True 40039098080000000000000000000000")]
    [DataRow("can0  351   [8]  01 02 03 04 05 06 07 08", " False 51030000080000000102030405060708")]
    [DataRow("can0  355   [0] ", " False 55030000000000000000000000000000")]
    [DataRow("can0 351#", " False 51030000000000000000000000000000")]
    public void Requests_are_marked_as_sent_and_frames_of_others_are_kept(string line, string expected) =>
        Assert.AreEqual(expected, Single(line));

    [TestMethod]
    public void Times_count_from_the_first_one_in_milliseconds()
    {
        var content = Read("""
            (1436509052.249713) can0 18900140#0000000000000000
            (1436509052.301713) can0 18904001#021000007530 01F4
            (1436509053.249999) can0 18904001#02100000753001F4
            """);

        Assert.AreEqual("0,1000", string.Join(',', content.Chunks.Select(chunk => chunk.AtMs)));
        Assert.AreEqual(2, content.Problems.Single().LineNumber);
    }

    [TestMethod]
    [DataRow("(1436509052.249713) can0 18904003#02140000752A01B", "half a byte at column 15")]
    [DataRow("(1436509052.249713) can0 18904003#021400XX", "\"X\" at column 7 is not a hexadecimal digit")]
    [DataRow("(1436509052.249713) can0 18904003#02140000752A01BF00", "a CAN frame has at most 8 bytes, not 9")]
    [DataRow("(1436509052.249713) can0 18904003##102140000752A01BF", "a CAN FD frame")]
    [DataRow("(1436509052.249713) can0 18904003#R8", "a remote request, which has no data")]
    [DataRow("can0  18904003   [8]  remote request", "a remote request, which has no data")]
    [DataRow("can0  18904003   [8]  02 14 00 00 75 2A 01", "it says 8 bytes and has 7")]
    [DataRow("can0  18904003   [08]  02 14 00 00 75 2A 01 BF", "it says 08 bytes and has 8")]
    [DataRow("can0  1890400   [1]  02", "a CAN id has 3 or 8 hex digits")]
    [DataRow("can0  800   [1]  02", "there is no CAN id 800")]
    [DataRow("can0  F8904003   [1]  02", "there is no CAN id F8904003")]
    [DataRow("can0  20000040   [8]  00 00 00 00 00 00 00 00   ERRORFRAME", "an error report of the CAN controller, no data")]
    [DataRow("(soon) can0 18904003#02", "\"soon\" is no time in seconds")]
    [DataRow("(99999999999999999999) can0 18904003#02", "\"99999999999999999999\" is no time in seconds")]
    [DataRow("can0 boards#02", "\"boards\" is no CAN id in hex")]
    public void A_refused_line_is_reported_with_number_and_reason_and_the_others_are_used(string bad, string reason)
    {
        var content = Read($"can0 18904003#02140000752A01BF\n{bad}\ncan0 18904003#02140000752A01BF\n");

        Assert.AreEqual("1,3", string.Join(',', content.Chunks.Select(chunk => chunk.LineNumber)));
        Assert.AreEqual(new CaptureProblem(2, reason), content.Problems.Single());
    }

    [TestMethod]
    public void Lines_of_other_kinds_are_none_of_candump()
    {
        var content = Read("A501900802100000753001F4EA\n> A5 40\n# can0 351#01\n{\"hex\":\"a540\",\"source\":\"http://x/#1\"}\n");

        Assert.IsEmpty(content.Problems);
        Assert.IsFalse(content.Chunks.Any(chunk => chunk.IsCan));
        Assert.HasCount(3, content.Chunks);
    }

    [TestMethod]
    public void Damaged_lines_never_throw()
    {
        var random = new Random(6);
        char[] letters = [.. "()[]#.:0189aFRT can\t'-x,{}\"<>"];
        for (int i = 0; i < 20_000; i++)
        {
            char[] line = [.. "(1436509052.249713) can0 18904003#02140000752A01BF"];
            for (int hit = random.Next(1, 5); hit > 0; hit--) line[random.Next(line.Length)] = letters[random.Next(letters.Length)];
            var content = Read(new string(line));
            Assert.IsLessThanOrEqualTo(1, content.Chunks.Count + content.Problems.Count);
            Assert.IsTrue(content.Chunks.All(chunk => !chunk.IsCan || chunk.Bytes.Length == 16));
        }
    }

    private static string Single(string line)
    {
        var content = Read(line);
        Assert.IsEmpty(content.Problems, content.Problems.Count == 0 ? null : content.Problems[0].Reason);
        var chunk = content.Chunks.Single();
        Assert.IsTrue(chunk.IsCan);
        return $"{chunk.AtMs} {chunk.IsSent} {Convert.ToHexString(chunk.Bytes)}";
    }

    private static CaptureContent Read(string text) => CaptureReader.Read(new StringReader(text));
}
