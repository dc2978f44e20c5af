using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5EncoderTests
{
    private readonly byte[] _buffer = new byte[A5Frame.Length];

    [TestMethod]
    public void A_read_is_what_the_vendors_program_sends()
    {
        Check.Equal(13, A5Encoder.WriteRead(_buffer, 0, 0x40, A5DataId.Pack, 0));
        Check.Equal("a540900800000000000000007d", Bytes.Hex(_buffer, 0, 13));
    }

    [TestMethod]
    public void The_data_of_a_read_can_be_filled_for_weak_lines()
    {
        // 0x7D + 8 · 0xAA = 0x5CD
        A5Encoder.WriteRead(_buffer, 0, 0x40, A5DataId.Pack, 0xAA);
        Check.Equal("a5409008aaaaaaaaaaaaaaaacd", Bytes.Hex(_buffer, 0, 13));
    }

    [TestMethod]
    public void A_frame_is_written_where_it_is_wanted()
    {
        byte[] buffer = new byte[16];
        A5Encoder.WriteRead(buffer, 2, 0x41, A5DataId.Pack, 0);
        Check.Equal("0000a541900800000000000000007e00", Bytes.Hex(buffer, 0, 16));
    }

    [TestMethod]
    public void Only_known_reads_can_be_read()
    {
        int known = 0;
        for (int id = 0; id <= 0xFF; id++)
        {
            byte dataId = (byte)id;
            if (A5ReadId.IsKnown(dataId))
            {
                known++;
                Check.Equal(13, A5Encoder.WriteRead(_buffer, 0, 0x40, dataId, 0));
                Check.True((id >= 0x50 && id <= 0x63) || (id >= 0x90 && id <= 0x9A));
            }
            else
            {
                Check.Throws(typeof(ArgumentException), () => A5Encoder.WriteRead(_buffer, 0, 0x40, dataId, 0));
            }
        }

        // 0x50–0x54, 0x57, 0x59–0x63, 0x90–0x98, 0x9A
        Check.Equal(5 + 1 + 11 + 9 + 1, known);
    }

    [TestMethod]
    public void Acting_ids_are_no_reads()
    {
        Check.True(!A5ReadId.IsKnown(A5DataId.Restart));
        Check.True(!A5ReadId.IsKnown(A5DataId.SetClockAndSoc));
        Check.True(!A5ReadId.IsKnown(A5DataId.SetChargeFet));
        Check.True(!A5ReadId.IsKnown(A5DataId.SetDischargeFet));
    }

    [TestMethod]
    public void A_FET_is_switched_by_the_first_data_byte()
    {
        A5Encoder.WriteSetFet(_buffer, 0, 0x80, A5DataId.SetDischargeFet, true);
        Check.Equal("a580d908010000000000000007", Bytes.Hex(_buffer, 0, 13));
        A5Encoder.WriteSetFet(_buffer, 0, 0x80, A5DataId.SetChargeFet, false);
        Check.Equal("a580da08000000000000000007", Bytes.Hex(_buffer, 0, 13));
    }

    [TestMethod]
    public void Only_a_FET_can_be_switched() =>
        Check.Throws(
            typeof(ArgumentException),
            () => A5Encoder.WriteSetFet(_buffer, 0, 0x40, A5DataId.Restart, true));

    [TestMethod]
    public void Clock_and_SOC_are_set_as_the_vendors_program_does()
    {
        Check.Equal(13, A5Encoder.WriteSetClockAndSoc(_buffer, 0, 0x40, 2022, 12, 13, 21, 29, 39, 300));
        Check.Equal("a5402108160c0d151d27012cc3", Bytes.Hex(_buffer, 0, 13));
    }

    [TestMethod]
    public void A_date_that_does_not_exist_is_refused()
    {
        Check.Equal(0, Date(2000, 0, 0));
        Check.Equal(0, Date(1999, 12, 31));
        Check.Equal(0, Date(2100, 1, 1));
        Check.Equal(0, Date(2026, 0, 1));
        Check.Equal(0, Date(2026, 13, 1));
        Check.Equal(0, Date(2026, 1, 0));
        Check.Equal(0, Date(2026, 1, 32));
        Check.Equal(0, Date(2026, 4, 31));
        Check.Equal(0, Date(2026, 2, 29));
        Check.Equal(13, Date(2028, 2, 29));
        Check.Equal(13, Date(2000, 2, 29));
        Check.Equal(13, Date(2099, 12, 31));
    }

    [TestMethod]
    public void A_time_that_does_not_exist_is_refused()
    {
        Check.Equal(0, Time(24, 0, 0));
        Check.Equal(0, Time(-1, 0, 0));
        Check.Equal(0, Time(0, 60, 0));
        Check.Equal(0, Time(0, -1, 0));
        Check.Equal(0, Time(0, 0, 60));
        Check.Equal(0, Time(0, 0, -1));
        Check.Equal(13, Time(23, 59, 59));
    }

    [TestMethod]
    public void A_SOC_outside_0_to_100_percent_is_refused()
    {
        Check.Equal(0, Soc(-1));
        Check.Equal(0, Soc(1001));
        Check.Equal(13, Soc(0));
        Check.Equal(13, Soc(1000));
    }

    [TestMethod]
    public void What_is_refused_leaves_the_buffer_untouched()
    {
        _buffer[0] = 0x77;
        Soc(1001);
        Check.Equal(0x77, _buffer[0]);
    }

    [TestMethod]
    public void A_restart_is_all_zeros()
    {
        // a5 + 40 + 00 + 08 = ed
        Check.Equal(13, A5Encoder.WriteRestart(_buffer, 0, 0x40));
        Check.Equal("a54000080000000000000000ed", Bytes.Hex(_buffer, 0, 13));
    }

    [TestMethod]
    public void Board_1_is_asked_from_0x40_and_board_2_from_0x41()
    {
        Check.Equal(0x40, A5Encoder.HostAddress(1));
        Check.Equal(0x41, A5Encoder.HostAddress(2));
        Check.Equal(0x5E, A5Encoder.HostAddress(31));
    }

    [TestMethod]
    public void A_board_whose_reply_would_look_like_an_echo_does_not_exist()
    {
        Check.Throws(typeof(ArgumentOutOfRangeException), () => A5Encoder.HostAddress(0));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => A5Encoder.HostAddress(32));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => A5Encoder.HostAddress(-1));
    }

    private int Date(int year, int month, int day) =>
        A5Encoder.WriteSetClockAndSoc(_buffer, 0, 0x40, year, month, day, 0, 0, 0, 0);

    private int Time(int hour, int minute, int second) =>
        A5Encoder.WriteSetClockAndSoc(_buffer, 0, 0x40, 2026, 1, 1, hour, minute, second, 0);

    private int Soc(int permille) =>
        A5Encoder.WriteSetClockAndSoc(_buffer, 0, 0x40, 2026, 1, 1, 0, 0, 0, permille);
}
