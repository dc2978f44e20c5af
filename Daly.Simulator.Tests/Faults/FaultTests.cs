using System;
using System.Linq;
using Daly.Simulator.Faults;

namespace Daly.Simulator.Tests.Faults;

[TestClass]
public sealed class FaultTests
{
    private const string CleanPack = "a50190080083000075300190f7";

    private static (Simulation Simulation, TestHost Host) With(params string[] faults)
    {
        var simulation = TestSimulation.Old4s(faults: faults);
        return (simulation, new TestHost(simulation));
    }

    private static string Pack(params string[] faults) => TestHost.Hex(With(faults).Host.Ask(0x90));

    [TestMethod]
    public void Noise_adds_bytes_around_a_whole_reply()
    {
        var host = With("noise=1").Host;
        var replies = Enumerable.Range(0, 20).Select(_ => TestHost.Hex(host.Ask(0x90))).ToArray();
        Check.True(replies.All(reply => reply.Length > CleanPack.Length));
        Check.True(replies.Count(reply => reply.EndsWith(CleanPack, StringComparison.Ordinal)) > 3);
    }

    [TestMethod]
    public void Dropped_bytes_shorten_a_reply() => Check.True(Pack("dropped-bytes=1").Length < CleanPack.Length);

    [TestMethod]
    public void A_lost_leading_byte_leaves_the_rest() => Check.Equal(CleanPack[2..], Pack("lost-leading-byte=1"));

    [TestMethod]
    public void A_wrong_checksum_keeps_the_length_and_does_not_fit()
    {
        var host = With("wrong-checksum=1").Host;
        for (var i = 0; i < 20; i++)
            Check.True(host.Ask(0x90) is { Length: 13 } frame && !TestHost.ChecksumFits(frame));
    }

    [TestMethod]
    public void A_split_reply_has_one_pause_of_5_to_40_ms()
    {
        var host = With("split=1").Host;
        Check.Equal(CleanPack, TestHost.Hex(host.Ask(0x90)));
        var gaps = host.Heard.Zip(host.Heard.Skip(1), (a, b) => b.AtMicroseconds - a.AtMicroseconds - 1042).ToArray();
        Check.Equal(1, gaps.Count(gap => gap is > 4_990 and < 40_010));
        Check.Equal(11, gaps.Count(gap => gap is >= -2 and <= 2));
    }

    [TestMethod]
    public void A_merged_reply_comes_glued_in_front_of_the_next()
    {
        var host = With("merged=1").Host;
        Check.Equal(0, host.Ask(0x90).Length);
        var both = host.Ask(0x91);
        Check.Equal("90 91", $"{both[2]:x2} {both[15]:x2}");
        Assert.AreEqual(25 * 1041.67, host.Heard[^1].AtMicroseconds - host.Heard[0].AtMicroseconds, 3);
    }

    [TestMethod]
    public void A_late_reply_arrives_in_the_next_exchange()
    {
        var (_, host) = With("late-replies=1");
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(200);
        Check.Equal(0, host.Heard.Count);
        host.Send(TestHost.Request(0x40, 0x91));
        host.Listen(1500);
        Check.Equal(26, host.Heard.Count);
    }

    [TestMethod]
    public void Requests_too_soon_after_an_exchange_are_lost_and_later_ones_are_not()
    {
        var (simulation, host) = With("too-fast-lost=100");
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(51 + 90);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(200);
        Check.Equal(13, host.Heard.Count);
        Check.Equal(1, simulation.Plant.Bms.RequestsLost);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(51 + 101);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(200);
        Check.Equal(39, host.Heard.Count);
    }

    [TestMethod]
    public void An_echo_brings_the_request_back_while_it_is_sent()
    {
        var host = With("echo").Host;
        Check.Equal(TestHost.Hex(TestHost.Request(0x40, 0x90)) + CleanPack, TestHost.Hex(host.Ask(0x90)));
        Assert.AreEqual(13_542, host.Heard[12].AtMicroseconds, 3);
    }

    [TestMethod]
    public void Asleep_with_echo_only_the_request_comes_back_until_the_button_is_pressed()
    {
        var (simulation, host) = With("echo-asleep");
        Check.Equal(TestHost.Hex(TestHost.Request(0x40, 0x90)), TestHost.Hex(host.Ask(0x90)));
        simulation.Plant.Bms.PressButton(simulation.Clock.NowMicroseconds);
        Check.Equal(CleanPack, TestHost.Hex(host.Ask(0x90)));
    }

    [TestMethod]
    public void After_waking_everything_reads_zero_for_a_while()
    {
        var (simulation, host) = With("zero-frames-after-wake=2000");
        Check.Equal("0000000000000000", host.Data(0x93).Single());
        Check.Equal("000186a0", host.Data(0x50).Single()[..8]);
        simulation.AdvanceTo(2_000_000);
        Check.Equal(CleanPack, TestHost.Hex(host.Ask(0x90)));
    }

    [TestMethod]
    public void Residue_can_be_put_on_a_board_without_it()
    {
        var modern = Simulator.Bms.BmsProfiles.Get("old-4s") with { Residue = false };
        var clean = new TestHost(TestSimulation.Of(modern));
        var dirty = new TestHost(TestSimulation.Of(modern, faults: "residue"));
        clean.Data(0x90);
        dirty.Data(0x90);
        Check.Equal("0000", clean.Data(0x91).Single()[12..]);
        Check.Equal("0190", dirty.Data(0x91).Single()[12..]);
    }

    [TestMethod]
    public void Always_16_sends_16_and_3_frames_to_the_PC()
    {
        var host = With("always-16").Host;
        Check.Equal(16, host.Data(0x95).Length);
        Check.Equal(3, host.Data(0x96).Length);
    }

    [TestMethod]
    public void Silence_answers_nothing_at_all() => Check.Equal(string.Empty, Pack("silence"));

    [TestMethod]
    public void A_stale_frame_of_the_previous_burst_comes_first()
    {
        var host = With("stale-frame=1").Host;
        Check.Equal("01 02", string.Join(' ', host.Data(0x95).Select(frame => frame[..2])));
        Check.Equal("02 01 02", string.Join(' ', host.Data(0x95).Select(frame => frame[..2])));
    }

    [TestMethod]
    public void Zero_based_bursts_begin_with_frame_0() =>
        Check.Equal("00 01", string.Join(' ', With("zero-based").Host.Data(0x95).Select(frame => frame[..2])));

    [TestMethod]
    public void Minus_3000_A_is_raw_current_0_with_a_checksum_that_fits() =>
        Check.Equal("0083000000000190", With("minus-3000a=1").Host.Data(0x90).Single());

    [TestMethod]
    public void Silent_ids_are_not_answered_and_the_others_are()
    {
        var host = With("silent-ids=97,54").Host;
        Check.Equal(0, host.Ask(0x97).Length + host.Ask(0x54).Length);
        Check.Equal(13, host.Ask(0x98).Length);
    }

    [TestMethod]
    public void A_slow_turnaround_is_as_slow_as_asked()
    {
        var (simulation, host) = With("slow-turnaround=300");
        host.Ask(0x90);
        Assert.AreEqual(300_000, simulation.Wire.Statistics.TurnaroundSumMicroseconds, 3);
    }

    [TestMethod]
    public void Same_seed_same_course_other_seed_other_course()
    {
        static string Course(int seed)
        {
            var profile = Simulator.Bms.BmsProfiles.Get("16s");
            string[] faults = ["noise=0.5", "dropped-bytes=0.5", "late-replies=0.2"];
            var host = new TestHost(Simulation.Create(profile, faults, seed));
            return string.Join(' ', Enumerable.Range(0, 30).Select(_ => TestHost.Hex(host.Ask(0x95))));
        }

        Check.Equal(Course(5), Course(5));
        Check.True(Course(5) != Course(6));
    }

    [TestMethod]
    public void A_rate_strikes_about_as_often_as_it_says()
    {
        var host = With("lost-leading-byte=0.25").Host;
        var struck = Enumerable.Range(0, 400).Count(_ => host.Ask(0x90).Length == 12);
        Check.True(struck is > 65 and < 135);
    }

    [TestMethod]
    public void All_faults_together_never_break_the_simulation()
    {
        var all = FaultCatalogue.All.Where(fault => fault.Medium != FaultMedium.Can).Select(fault => fault.Name)
            .Where(name => name is not ("silence" or "asleep" or "echo-asleep")).Append("silence=0.1");
        var host = With([.. all]).Host;
        var heard = 0;
        for (var i = 0; i < 200; i++) heard += host.Ask((byte)(0x90 + (i % 9))).Length;
        Check.True(heard > 200 * 13);
    }

    [TestMethod]
    [DataRow("nois", "No fault is called 'nois'")]
    [DataRow("noise=2", "Fault 'noise': '2' is not a rate of 0..1.")]
    [DataRow("noise=NaN", "Fault 'noise'")]
    [DataRow("echo=1", "Fault 'echo': takes no value.")]
    [DataRow("too-fast-lost=-5", "is not a number of milliseconds")]
    [DataRow("silent-ids=9x", "is not a data id in hex")]
    public void Wrong_names_and_values_are_refused_with_the_reason(string text, string reason)
    {
        var refusal = Assert.ThrowsExactly<ArgumentException>(() => FaultCatalogue.Create(text));
        Check.True(refusal.Message.Contains(reason, StringComparison.Ordinal));
    }
}
