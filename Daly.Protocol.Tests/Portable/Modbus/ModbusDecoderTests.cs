using System;
using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Portable.Modbus;

[TestClass]
public sealed class ModbusDecoderTests
{
    private const string ReadRequest = "d203000c000157aa";
    private const string ReadReply = "d203020001fc56";

    [TestMethod]
    public void D2_request_and_reply_share_the_address_and_are_told_apart()
    {
        Check.Equal("request 8;reply 7;", D2(ReadRequest + ReadReply).Text);
    }

    [TestMethod]
    public void A_D2_write_and_its_reply_are_the_same_bytes()
    {
        Check.Equal("write 8;write 8;", D2("d20600a500014b8ad20600a500014b8a").Text);
    }

    [TestMethod]
    public void The_request_of_function_16_has_no_byte_count_and_is_longer_than_its_reply()
    {
        Check.Equal("request 12;writes 8;", D2("d210000c0002000100027d65d210000c00029268").Text);
        Check.Equal("request 12;writes 8;", P81("811001400002743073f02ca951100f05aaaa2193").Text);
    }

    [TestMethod]
    public void Dialect_0x81_tells_requests_by_their_address()
    {
        Check.Equal("request 8;reply 7;", P81("810300cf0001abf5510302ffff79f8").Text);
        Check.Equal("request 8;", P81("8106012e0001363f").Text);
    }

    [TestMethod]
    public void A_refusal_has_five_bytes()
    {
        Check.Equal("refusal 5;reply 7;", D2(WithCrc("d28302") + ReadReply).Text);
        Check.Equal("refusal 5;", P81(WithCrc("519002")).Text);
    }

    [TestMethod]
    public void A_wrong_checksum_is_counted_and_costs_one_byte()
    {
        var log = new ModbusLog();
        var decoder = new ModbusDecoder(D2Dialect.Addresses, log);
        byte[] bad = Bytes.Of("d20600cf00011c8a");

        decoder.Feed(bad, 0, bad.Length);

        Check.Equal("-c-a-a-a-a-a-a-a", log.Text);
        Check.Equal(1, decoder.ChecksumErrors);
        Check.Equal(8, decoder.NoiseBytes);
        Check.Equal(0, decoder.PendingBytes);
    }

    [TestMethod]
    public void A_good_frame_that_begins_inside_a_bad_one_is_found()
    {
        ModbusLog log = D2("d2030a" + ReadReply + "d203040001010048ae");

        Check.Equal(2, log.Frames);
        Check.Equal("-c-a-areply 7;reply 9;", log.Text);
    }

    [TestMethod]
    public void A_truncated_reply_does_not_swallow_the_next_one_after_a_flush()
    {
        ModbusLog log = D2("d2037c0c74" + ReadReply);

        Check.Equal("-t-a-a-a-areply 7;", log.Text);
        Check.Equal(5, log.LastPosition);
    }

    [TestMethod]
    public void Odd_and_empty_byte_counts_are_no_reply()
    {
        Check.Equal("-n-a-a-a-a-a-a", P81("51030300010203").Text);
        Check.Equal("-n-a-a-a-a", P81("5103000000").Text);
    }

    [TestMethod]
    public void An_entry_of_the_journal_has_133_bytes_whatever_was_asked()
    {
        string body = "0385";
        for (int i = 0; i < 133; i++)
        {
            body += "5a";
        }

        Check.Equal("reply 138;", P81(WithCrc("51" + body)).Text);
        Check.Equal(0, D2(WithCrc("d2" + body)).Frames);
    }

    [TestMethod]
    public void The_longest_reply_of_254_bytes_fits()
    {
        string body = "d203fe";
        for (int i = 0; i < 127; i++)
        {
            body += "d203";
        }

        Check.Equal("reply 259;reply 7;", D2(WithCrc(body) + ReadReply).Text);
    }

    [TestMethod]
    public void Chatter_of_the_Bluetooth_module_is_skipped_byte_by_byte()
    {
        ModbusLog log = D2("41542b5645523d3f0d0a" + ReadReply + "48694c696e6b");

        Check.Equal(1, log.Frames);
        Check.Equal(16, log.Skipped);
    }

    [TestMethod]
    public void It_does_not_matter_how_bytes_arrive()
    {
        byte[] bytes = Bytes.Of("ff" + ReadRequest + "d2ff" + ReadReply + "d20600cf00011c8a" + ReadReply);
        var whole = new ModbusLog();
        new ModbusDecoder(D2Dialect.Addresses, whole).Feed(bytes, 0, bytes.Length);
        var single = new ModbusLog();
        var decoder = new ModbusDecoder(D2Dialect.Addresses, single);
        for (int i = 0; i < bytes.Length; i++)
        {
            decoder.Feed(bytes, i, 1);
            Check.Equal(i + 1, decoder.BytesTotal);
            Check.Equal(i + 1, decoder.FrameBytes + decoder.NoiseBytes + decoder.PendingBytes);
        }

        Check.Equal(whole.Text, single.Text);
        Check.Equal(3, single.Frames);
    }

    [TestMethod]
    public void Without_addresses_or_handler_there_is_no_decoder()
    {
        Check.Throws(typeof(ArgumentNullException), () => _ = new ModbusDecoder(null!, new ModbusLog()));
        Check.Throws(typeof(ArgumentNullException), () => _ = new ModbusDecoder(D2Dialect.Addresses, null!));
    }

    private static ModbusLog D2(string hex) => ModbusLog.Run(D2Dialect.Addresses, hex);

    private static ModbusLog P81(string hex) => ModbusLog.Run(P81Dialect.Addresses, hex);

    private static string WithCrc(string hex)
    {
        byte[] body = Bytes.Of(hex);
        int crc = RegisterBoard.Crc(body, body.Length);
        byte[] tail = { (byte)crc, (byte)(crc >> 8) };
        return hex + Bytes.Hex(tail, 0, 2);
    }
}
