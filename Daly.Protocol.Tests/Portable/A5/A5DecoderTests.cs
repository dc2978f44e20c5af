using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5DecoderTests
{
    // Replies that a 14-cell pack sent: 0x90 and 0x91.
    private const string Pack = "a501900802100000753001f4ea";
    private const string Cells = "a50191080ec8050e9c0901f4c2";

    // The request for 0x90, which a sleeping adapter mirrors.
    private const string Request = "a540900800000000000000007d";

    [TestMethod]
    public void A_good_frame_is_found() => Check.Equal("F0:" + Pack + ";", EventLog.Of(Pack));

    [TestMethod]
    public void Frames_that_follow_each_other_are_all_found() =>
        Check.Equal("F0:" + Pack + ";F13:" + Cells + ";", EventLog.Of(Pack + Cells));

    [TestMethod]
    public void A_frame_from_a_host_address_is_an_echo() =>
        Check.Equal("E0:" + Request + ";F13:" + Pack + ";", EventLog.Of(Request + Pack));

    [TestMethod]
    public void The_first_host_address_is_0x20()
    {
        Check.Equal("E0:a520900800000000000000005d;", EventLog.Of("a520900800000000000000005d"));
        Check.Equal("F0:a51f900800000000000000005c;", EventLog.Of("a51f900800000000000000005c"));
    }

    [TestMethod]
    public void Noise_before_a_frame_costs_only_itself() =>
        Check.Equal("N0:ff;N1:00;F2:" + Pack + ";", EventLog.Of("ff00" + Pack));

    [TestMethod]
    public void A_wrong_checksum_is_counted_and_costs_one_byte()
    {
        A5Decoder decoder = Fed("a501900802100000753001f4eb" + Pack);

        Check.Equal(1, decoder.ChecksumErrors);
        Check.Equal(1, decoder.Frames);
        Check.Equal(13, decoder.NoiseBytes);
    }

    [TestMethod]
    public void A_length_other_than_eight_is_counted_and_costs_one_byte()
    {
        Check.Equal("L0:a5;N1:01;N2:90;N3:09;F4:" + Pack + ";", EventLog.Of("a5019009" + Pack));
        Check.Equal(1, Fed("a5019009" + Pack).LengthErrors);
    }

    [TestMethod]
    public void A_frame_that_begins_inside_a_truncated_one_is_found() =>
        Check.Equal(
            "C0:a5;N1:01;N2:95;N3:08;N4:01;N5:0c;F6:" + Pack + ";",
            EventLog.Of("a5019508010c" + Pack));

    [TestMethod]
    public void A_frame_right_behind_a_lone_start_byte_is_found() =>
        Check.Equal("L0:a5;F1:" + Pack + ";", EventLog.Of("a5" + Pack));

    [TestMethod]
    public void A_frame_behind_many_start_bytes_is_found() =>
        Check.Equal("L0:a5;L1:a5;L2:a5;L3:a5;F4:" + Pack + ";", EventLog.Of("a5a5a5a5" + Pack));

    [TestMethod]
    public void A_header_inside_data_does_not_split_the_frame()
    {
        // Data bytes a5 01 95 08 … are legal: the sum a5+01+57+08+01+a5+01+95+08+00+00+00 is 0x249.
        const string Frame = "a501570801a50195080000004e";
        byte[] bytes = Bytes.Of(Frame);
        bytes[12] = A5Frame.Checksum(bytes, 0);
        string frame = Bytes.Hex(bytes, 0, 13);

        Check.Equal("F0:" + frame + ";F13:" + Pack + ";", EventLog.Of(frame + Pack));
    }

    [TestMethod]
    public void A_checksum_of_zero_is_as_good_as_any() =>
        Check.Equal("F0:a501930802010171000486c000;", EventLog.Of("a501930802010171000486c000"));

    [TestMethod]
    public void What_is_left_at_the_end_is_truncated_byte_by_byte() =>
        Check.Equal("F0:" + Pack + ";T13:a5;T14:01;T15:90;", EventLog.Of(Pack + "a50190"));

    [TestMethod]
    public void A_frame_cut_anywhere_is_found()
    {
        byte[] bytes = Bytes.Of("ff" + Pack + "a501" + Cells);
        string whole = EventLog.Of("ff" + Pack + "a501" + Cells);
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            EventLog log = new EventLog();
            A5Decoder decoder = new A5Decoder(log);
            decoder.Feed(bytes, 0, cut);
            decoder.Feed(bytes, cut, bytes.Length - cut);
            decoder.Flush();
            Check.Equal(whole, log.Text);
        }
    }

    [TestMethod]
    public void Bytes_outside_the_given_range_are_not_touched()
    {
        EventLog log = new EventLog();
        A5Decoder decoder = new A5Decoder(log);
        decoder.Feed(Bytes.Of("ffff" + Pack + "ffff"), 2, 13);

        Check.Equal("F0:" + Pack + ";", log.Text);
        Check.Equal(13, decoder.BytesTotal);
    }

    [TestMethod]
    public void A_frame_is_reported_with_its_last_byte()
    {
        EventLog log = new EventLog();
        A5Decoder decoder = new A5Decoder(log);
        byte[] bytes = Bytes.Of(Pack);
        decoder.Feed(bytes, 0, 12);
        Check.Equal(string.Empty, log.Text);
        Check.Equal(12, decoder.PendingBytes);

        decoder.Feed(bytes, 12, 1);
        Check.Equal("F0:" + Pack + ";", log.Text);
        Check.Equal(0, decoder.PendingBytes);
    }

    [TestMethod]
    public void Every_byte_is_accounted_for()
    {
        A5Decoder decoder = Fed("00" + Pack + Request + "a5a501ff" + "a501900802100000753001f4eb" + "a501");

        Check.Equal(1, decoder.Frames);
        Check.Equal(1, decoder.Echoes);
        Check.Equal(2, decoder.PendingBytes);
        Check.Equal(1 + 26 + 4 + 13 + 2, decoder.BytesTotal);
        Check.Equal(decoder.BytesTotal, (13 * (decoder.Frames + decoder.Echoes)) + decoder.NoiseBytes + 2);
    }

    [TestMethod]
    public void Reset_forgets_everything()
    {
        A5Decoder decoder = Fed("00" + Pack + "a501");
        decoder.Reset();

        Check.Equal(0, decoder.BytesTotal + decoder.Frames + decoder.NoiseBytes + decoder.PendingBytes);
    }

    [TestMethod]
    public void Without_a_handler_there_is_no_decoder() =>
        Check.Throws(typeof(ArgumentNullException), () => Check.Equal(0, new A5Decoder(null!).Frames));

    private static A5Decoder Fed(string hex)
    {
        A5Decoder decoder = new A5Decoder(new EventLog());
        byte[] bytes = Bytes.Of(hex);
        decoder.Feed(bytes, 0, bytes.Length);
        return decoder;
    }
}
