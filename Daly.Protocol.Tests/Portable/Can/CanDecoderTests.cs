using System;
using Daly.Protocol.Can;

namespace Daly.Protocol.Tests.Portable.Can;

[TestClass]
public sealed class CanDecoderTests
{
    private const string Pack = "01409098 08000000 021400 00752a01bf";
    private const string Inverter = "51030000 08000000 0102030405060708";
    private const string Silence = "00000000 00000000 0000000000000000";

    [TestMethod]
    public void A_frame_is_written_as_the_kernel_has_it()
    {
        var frame = new CanFrame { Id = 0x18500140, IsExtended = true, Length = 8 };
        byte[] buffer = new byte[16];
        buffer[15] = 0x55;

        Check.Equal(16, SocketCan.Write(frame, buffer, 0));
        Check.Equal("40015098080000000000000000000000", Bytes.Hex(buffer, 0, 16));
    }

    [TestMethod]
    public void A_frame_is_read_back()
    {
        var frame = new CanFrame();

        Check.True(SocketCan.TryRead(Bytes.Of(Pack), 0, frame));
        Check.Equal(0x18904001, frame.Id);
        Check.True(frame.IsExtended && !frame.IsSpecial);
        Check.Equal(8, frame.Length);
        Check.Equal(0xBF, frame.Data[7]);
    }

    [TestMethod]
    public void What_no_kernel_would_deliver_is_no_frame()
    {
        var frame = new CanFrame { Id = 7 };

        Check.True(!SocketCan.TryRead(Bytes.Of("01409098 09000000 0000000000000000"), 0, frame));
        Check.True(!SocketCan.TryRead(Bytes.Of("01409098 08010000 0000000000000000"), 0, frame));
        Check.True(!SocketCan.TryRead(Bytes.Of("00080000 08000000 0000000000000000"), 0, frame));
        Check.Equal(7, frame.Id);
    }

    [TestMethod]
    public void An_error_report_is_special()
    {
        var frame = new CanFrame();

        Check.True(SocketCan.TryRead(Bytes.Of("04000020 08000000 0000000000000000"), 0, frame));
        Check.True(frame.IsSpecial);
    }

    [TestMethod]
    public void Frames_are_found_however_they_are_cut()
    {
        byte[] bytes = Bytes.Of(Pack + Inverter + Pack);
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            var log = new Log();
            var decoder = new CanDecoder(log);
            decoder.Feed(bytes, 0, cut);
            decoder.Feed(bytes, cut, bytes.Length - cut);

            Check.Equal("00:18904001 10:00000351 20:18904001 ", log.Text);
            Check.Equal(48, decoder.BytesTotal);
        }
    }

    [TestMethod]
    public void After_a_cut_the_next_frame_of_a_Daly_shows_the_border()
    {
        byte[] bytes = Bytes.Of("ffff0800" + Inverter + Silence + Pack + Inverter);
        var log = new Log();
        var decoder = new CanDecoder(log);
        decoder.Feed(bytes, 0, bytes.Length);

        Check.Equal("24:18904001 34:00000351 ", log.Text);
        Check.Equal(36, log.Skipped);
        Check.Equal(36, decoder.NoiseBytes);
        Check.Equal(decoder.BytesTotal, (16 * decoder.Frames) + decoder.NoiseBytes + decoder.PendingBytes);
    }

    [TestMethod]
    public void Without_a_handler_there_is_no_decoder()
    {
        Check.Throws(typeof(ArgumentNullException), () => _ = new CanDecoder(null!));
    }

    private sealed class Log : ICanFrameHandler
    {
        public string Text { get; private set; } = string.Empty;

        public int Skipped { get; private set; }

        public void OnFrame(CanFrame frame, long position) =>
            Text += position.ToString("X2") + ":" + frame.Id.ToString("X8") + " ";

        public void OnSkipped(long position, byte value) => Skipped++;
    }
}
