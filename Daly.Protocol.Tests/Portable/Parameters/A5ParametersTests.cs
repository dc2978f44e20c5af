using System;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.Tests.Portable.Parameters;

[TestClass]
public sealed class A5ParametersTests
{
    [TestMethod]
    public void No_write_id_is_outside_0x10_to_0x20_or_acts()
    {
        A5Parameter[] all = A5Parameters.All;
        Check.Equal(35, all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            Check.True(all[i].WriteId >= 0x10 && all[i].WriteId <= 0x20);
            Check.Equal(all[i].ReadId - 0x40, all[i].WriteId);
        }
    }

    [TestMethod]
    public void Keys_and_places_are_used_once()
    {
        A5Parameter[] all = A5Parameters.All;
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Check.True(all[i].Key != all[j].Key);
                bool overlap = all[i].ReadId == all[j].ReadId
                    && all[i].Offset < all[j].Offset + all[j].Size && all[j].Offset < all[i].Offset + all[i].Size;
                Check.True(!overlap);
            }
        }
    }

    [TestMethod]
    public void What_a_board_is_made_of_is_not_in_the_table()
    {
        A5Parameter[] all = A5Parameters.All;
        for (int i = 0; i < all.Length; i++)
        {
            Check.True(all[i].ReadId != 0x51 && all[i].ReadId != 0x52 && all[i].ReadId != 0x57);
        }

        Check.True(A5Parameters.Find("cells") == null);
    }

    [TestMethod]
    public void A_forum_capture_of_0x50_is_30_Ah_and_3600_mV()
    {
        byte[] frame = { 0x00, 0x00, 0x75, 0x30, 0x00, 0x00, 0x0E, 0x10 };
        Check.Equal(30000, Value("rated_capacity_mah", frame));
        Check.Equal(3600, Value("nominal_cell_mv", frame));
    }

    [TestMethod]
    public void A_shunt_of_0x014D_is_333_microohms() =>
        Check.Equal(333, Value("shunt_uohm", new byte[] { 0x03, 0xE8, 0x01, 0x4D, 0, 0, 0, 0 }));

    [TestMethod]
    public void Temperatures_have_40_added_and_differences_have_not()
    {
        Check.Equal(-20, Value("discharge_temp_low_2_c", new byte[] { 0, 0, 0, 0, 0, 0, 0, 20 }));
        Check.Equal(15, Value("temp_delta_2_c", new byte[] { 0, 0, 0, 0, 10, 15, 0, 0 }));
    }

    [TestMethod]
    public void The_sign_that_a_board_uses_for_a_current_is_kept()
    {
        // One real board: 29500 is 50 A of charging, 31200 is 120 A of discharging; another has them the other way.
        byte[] below = { 0x73, 0x3C, 0x73, 0x3C, 0x79, 0xE0, 0x79, 0xE0 };
        Check.Equal(500, Value("charge_2_a", below));
        Check.Equal(1200, Value("discharge_2_a", below));

        Check.True(Parameter("charge_2_a").TryPut(below, 600));
        Check.Equal(29400, (below[2] << 8) | below[3]);
        Check.True(Parameter("discharge_1_a").TryPut(below, 1000));
        Check.Equal(31000, (below[4] << 8) | below[5]);
    }

    [TestMethod]
    public void A_limit_of_0_A_takes_the_sign_of_the_other_level_or_is_refused()
    {
        byte[] frame = { 0x75, 0x30, 0x73, 0x3C, 0x75, 0x30, 0x75, 0x30 };
        Check.True(Parameter("charge_1_a").TryPut(frame, 400));
        Check.Equal(29600, (frame[0] << 8) | frame[1]);
        Check.True(!Parameter("discharge_1_a").TryPut(frame, 400));
        Check.Equal(30000, (frame[4] << 8) | frame[5]);
    }

    [TestMethod]
    public void A_parameter_that_the_board_does_not_have_is_absent_and_never_written()
    {
        byte[] frame = { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF };
        A5Parameter[] all = A5Parameters.All;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Key == "sleep_s")
            {
                continue;
            }

            Check.Equal(Absent.Long, all[i].Read(frame));
            Check.True(!all[i].TryPut(frame, all[i].MaxValue));
            Check.Equal(255, frame[all[i].Offset]);
        }
    }

    [TestMethod]
    public void A_sleep_time_of_65535_is_never_and_a_value()
    {
        byte[] frame = { 1, 0, 22, 8, 10, 0xFF, 0xFF, 0x0A };
        Check.Equal(65535, Value("sleep_s", frame));
        Check.True(Parameter("sleep_s").TryPut(frame, 3600));
        Check.Equal(0x0E, frame[5]);
        Check.Equal(0x10, frame[6]);
    }

    [TestMethod]
    public void Values_out_of_range_leave_the_frame_alone()
    {
        byte[] frame = { 0x0E, 0x42, 0x0E, 0xA6, 0x0A, 0xF0, 0x09, 0xC4 };
        Check.True(!Parameter("cell_high_2_mv").TryPut(frame, 5001));
        Check.True(!Parameter("cell_high_2_mv").TryPut(frame, 999));
        Check.True(!Parameter("cell_high_2_mv").TryPut(frame, Absent.Long));
        Check.Equal(0xA6, frame[3]);
    }

    [TestMethod]
    public void Consent_needs_the_exact_phrase()
    {
        Check.True(UnverifiedWriteConsent.From(null) == null);
        Check.True(UnverifiedWriteConsent.From("yes") == null);
        Check.True(UnverifiedWriteConsent.From(" i-accept-unverified-writes") == null);
        Check.True(UnverifiedWriteConsent.From("i-accept-unverified-writes") != null);
    }

    [TestMethod]
    public void A_change_without_consent_cannot_be_made() =>
        Check.Throws(typeof(ArgumentNullException), MakeWithoutConsent);

    private static void MakeWithoutConsent()
    {
        var change = new ParameterChange(Parameter("sleep_s"), 0, 60, UnverifiedWriteConsent.From("no")!);
        Check.True(change.Transmissions < 0);
    }

    private static A5Parameter Parameter(string key) => A5Parameters.Find(key)!;

    private static long Value(string key, byte[] frame) => Parameter(key).Read(frame);
}
