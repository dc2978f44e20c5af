using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Tests.Replay.Capture;

/// <summary>Lines as people paste them. The frame is a recorded one: 52.8 V, 0 A, 50 %.</summary>
[TestClass]
public sealed class PastedLineTests
{
    private const string Pack = "A501900802100000753001F4EA";
    private const string D2Read = "D2030000003ED7B9";

    [TestMethod]
    [DataRow("<<< A5:01:90:08:02:10:00:00:75:30:01:F4:EA")]
    [DataRow("[12:34:56][D][uart_debug:114]: <<< A5:01:90:08:02:10:00:00:75:30:01:F4:EA")]
    [DataRow("\u001b[0;36m[12:34:56.789][D][uart_debug:114]: <<< A5:01:90:08:02:10:00:00:75:30:01:F4:EA\u001b[0m")]
    [DataRow("RX HEX [13]: A5 01 90 08 02 10 00 00 75 30 01 F4 EA")]
    [DataRow("RX HEX 13: A5 01 90 08 02 10 00 00 75 30 01 F4 EA")]
    [DataRow("A5.01.90.08.02.10.00.00.75.30.01.F4.EA")]
    [DataRow("A5.01.90.08.02.10.00.00.75.30.01.F4.EA (13)")]
    [DataRow("(0x) A5-01-90-08-02-10-00-00-75-30-01-F4-EA")]
    [DataRow("b'\\xa5\\x01\\x90\\x08\\x02\\x10\\x00\\x00u0\\x01\\xf4\\xea'")]
    [DataRow("read: b\"\\xa5\\x01\\x90\\x08\\x02\\x10\\x00\\x00u0\\x01\\xf4\\xea\" ok")]
    [DataRow("bytearray(b'\\xa5\\x01\\x90\\x08\\x02\\x10\\x00\\x00u0\\x01\\xf4\\xea')")]
    [DataRow("\\xa5\\x01\\x90\\x08\\x02\\x10\\x00\\x00\\x75\\x30\\x01\\xf4\\xea")]
    [DataRow("[165, 1, 144, 8, 2, 16, 0, 0, 117, 48, 1, 244, 234]")]
    [DataRow("165 1 144 8 2 16 0 0 117 48 1 244 234")]
    [DataRow("response = [165, 1, 144, 8, 2, 16, 0, 0, 117, 48, 1, 244, 234];")]
    [DataRow("[-91, 1, -112, 8, 2, 16, 0, 0, 117, 48, 1, -12, -22]")]
    [DataRow("0xa5, 0x1, 0x90, 0x8, 0x2, 0x10, 0x0, 0x0, 0x75, 0x30, 0x1, 0xf4, 0xea")]
    [DataRow("uint8_t f[] = {0xA5, 0x01, 0x90, 0x08, 0x02, 0x10, 0x00, 0x00, 0x75, 0x30, 0x01, 0xF4, 0xEA};")]
    [DataRow("{0xA5, 0x01, 0x90, 0x08, 0x02, 0x10, 0x00, 0x00, 0x75, 0x30, 0x01, 0xF4, 0xEA}")]
    [DataRow("got 0xA501900802100000753001F4EA from the pack")]
    [DataRow("received a501900802100000753001f4ea after 51 ms")]
    [DataRow("2026-11-30 12:34:56,789 - DEBUG - a5 01 90 08 02 10 00 00 75 30 01 f4 ea")]
    [DataRow("2026-11-30T12:34:56.789Z a5 01 90 08 02 10 00 00 75 30 01 f4 ea")]
    [DataRow("12:34:56.789 -> A5 01 90 08 02 10 00 00 75 30 01 F4 EA")]
    [DataRow("12:34:56.789 -> A5 1 90 8 2 10 0 0 75 30 1 F4 EA")]
    [DataRow("1733050000.123 a501900802100000753001f4ea")]
    [DataRow("[   12.345678] rx a501900802100000753001f4ea")]
    [DataRow("[40:18:03:01:22:5D] Notify: A5 01 90 08 02 10 00 00 75 30 01 F4 EA")]
    [DataRow("00000000  a5 01 90 08 02 10 00 00  75 30 01 f4 ea           |........u0...|")]
    [DataRow("00000000: a501 9008 0210 0000 7530 01f4 ea         ......u0...")]
    [DataRow("> `A5 01 90 08 02 10 00 00 75 30 01 F4 EA`")]
    [DataRow("Value: A5019008 02100000 753001F4 EA")]
    public void The_bytes_of_a_frame_are_found_and_nothing_else(string line)
    {
        var content = Read(line);

        Assert.IsEmpty(content.Problems, content.Problems.Count > 0 ? content.Problems[0].Reason : null);
        Assert.AreEqual(Pack, Convert.ToHexString(content.Chunks.Single().Bytes));
    }

    [TestMethod]
    [DataRow(">>> D2:03:00:00:00:3E:D7:B9", true)]
    [DataRow("TX: D2 03 00 00 00 3E D7 B9", true)]
    [DataRow("Sending d2030000003ed7b9 to the BMS", true)]
    [DataRow("RX: D2 03 00 00 00 3E D7 B9", false)]
    [DataRow("[D] <<< D2:03:00:00:00:3E:D7:B9", false)]
    public void The_direction_is_taken_from_the_word_before(string line, bool isSent)
    {
        var chunk = Read(line).Chunks.Single();

        Assert.AreEqual(D2Read, Convert.ToHexString(chunk.Bytes));
        Assert.AreEqual(isSent, chunk.IsSent);
    }

    [TestMethod]
    public void Question_and_answer_in_one_line_are_two_pieces()
    {
        var chunks = Read("TX: A5 40 90 08 00 00 00 00 00 00 00 00 7D, RX: A5 01 90 08 02 10 00 00 75 30 01 F4 EA").Chunks;

        Assert.AreEqual("True,False", string.Join(',', chunks.Select(chunk => chunk.IsSent)));
        Assert.AreEqual(Pack, Convert.ToHexString(chunks[1].Bytes));
    }

    [TestMethod]
    public void Few_bytes_are_taken_where_the_line_says_that_they_are_some() =>
        Assert.AreEqual("FF00", Convert.ToHexString(Read("[12:34:56] RX: FF 00").Chunks.Single().Bytes));

    [TestMethod]
    [DataRow("Connecting to the BMS on /dev/ttyUSB0 at 9600 baud")]
    [DataRow("2026-11-30 12:34:56")]
    [DataRow("12:34:56.789")]
    [DataRow("[12:34:56] Cells: 3276, 3278, 3283, 3284, 3284, 3282")]
    [DataRow("temperatures 20 21 22 20 19")]
    [DataRow("soc [20, 21, 22, 20, 19, 18]")]
    [DataRow("10 times be added")]
    [DataRow("I'll be at a bad cafe")]
    [DataRow("no reply to 0x90, 0x91 and 0x95")]
    [DataRow("Device 40:18:03:01:22:5D found")]
    [DataRow("serial 20250330123456")]
    [DataRow("rated -5 12 7 3 2 A")]
    [DataRow("<div>hello</div>")]
    [DataRow("if a < b then c > d")]
    [DataRow("---")]
    [DataRow("...")]
    public void A_line_without_bytes_is_left_out_without_a_word(string line)
    {
        var content = Read(line);

        Assert.IsEmpty(content.Chunks);
        Assert.IsEmpty(content.Problems);
    }

    [TestMethod]
    [DataRow("RX: A5 01 90 08 02 10 00 00 75 30 01 F4 E", "half a byte at column 41")]
    [DataRow("got a501900802100000753001f4e here", "half a byte at column 29")]
    [DataRow("b'\\xa5\\x01\\x9'", "\"\\x9\" is no byte")]
    [DataRow("b'\\xa5\\x01\\q'", "\"\\q\" is no byte")]
    [DataRow("[165, 1, 144, 8, 256]", "256 is no byte")]
    [DataRow("[-91, 1, -112, 8, 200]", "200 is no byte")]
    public void Bytes_that_cannot_be_read_to_the_end_are_said(string line, string reason)
    {
        var content = Read(line);

        Assert.IsEmpty(content.Chunks);
        Assert.AreEqual(reason, content.Problems.Single().Reason);
    }

    [TestMethod]
    public void Damaged_lines_never_throw_and_never_give_a_byte_that_does_not_stand_there()
    {
        var random = new Random(21);
        string[] lines =
        [
            "[12:34:56][D][uart_debug:114]: <<< A5:01:90:08:02:10:00:00:75:30:01:F4:EA", "b'\\xa5\\x01\\x90\\x08\\x02\\x10'",
            "[165, 1, 144, 8, 2, 16, 0, 0, 117, 48, 1, 244, 234]", "00000000  a5 01 90 08 02 10 00 00  75 30 01 f4 ea  |........|",
        ];
        char[] letters = [.. "()[]{}#.:0189aFRT \t'-x,\"<>\\|"];
        for (int i = 0; i < 20_000; i++)
        {
            char[] line = [.. lines[random.Next(lines.Length)]];
            for (int hit = random.Next(1, 6); hit > 0; hit--) line[random.Next(line.Length)] = letters[random.Next(letters.Length)];
            int bytes = Read(new string(line)).Chunks.Where(chunk => !chunk.IsCan).Sum(chunk => chunk.Bytes.Length);
            Assert.IsLessThanOrEqualTo(line.Length, bytes);
        }
    }

    private static CaptureContent Read(string text) => CaptureReader.Read(new StringReader(text));
}
