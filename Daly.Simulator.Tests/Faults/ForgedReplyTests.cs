using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Bms;
using Daly.Simulator.Tests.Modbus;

namespace Daly.Simulator.Tests.Faults;

/// <summary>Faults that no checksum shows.</summary>
[TestClass]
public sealed class ForgedReplyTests
{
    private const string CleanPack = "a50190080083000075300190f7";

    [TestMethod]
    public void Flipped_bits_come_with_a_checksum_that_fits_and_are_told_to_who_knows_the_truth()
    {
        var simulation = TestSimulation.Old4s(faults: "flip-keeping-sum=1");
        var forged = new List<byte>();
        simulation.Plant.Bms.Forged += (_, reply) => forged.Add(reply.Request.Frame[2]);
        var frame = new TestHost(simulation).Ask(0x90);
        Check.True(TestHost.ChecksumFits(frame));
        Check.Equal(CleanPack[..8], TestHost.Hex(frame)[..8]);
        Assert.IsInRange(1, 3, DifferentBits(Convert.FromHexString(CleanPack)[..12], frame[..12]));
        Check.Equal("90", $"{forged.Single():x2}");
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, 0xD2, 0xD2, 0x00)]
    [DataRow(BoardDialects.P81, 0x81, 0x51, 0x38)]
    public void Flipped_bits_of_registers_come_with_a_CRC_that_fits(BoardDialects dialect, int ask, int reply, int first)
    {
        var clean = Host(dialect, ask, reply, "flip-keeping-sum=0").Ask(first, 8);
        var struck = Host(dialect, ask, reply, "flip-keeping-sum=1").Ask(first, 8);
        Check.True(!clean.SequenceEqual(struck));
    }

    [TestMethod]
    public void Of_two_reads_of_settings_the_second_one_differs_and_live_values_do_not()
    {
        var host = new TestHost(TestSimulation.Old4s(faults: "second-read-differs"));
        var first = host.Data(0x59).Single();
        Check.True(host.Data(0x59).Single() != first);
        Check.Equal(first, host.Data(0x59).Single());
        Check.Equal(host.Data(0x90).Single(), host.Data(0x90).Single());
    }

    [TestMethod]
    public void Of_two_reads_of_registers_the_second_one_differs()
    {
        var host = Host(BoardDialects.P81, 0x81, 0x51, "second-read-differs");
        var first = host.Ask(0x100, 8);
        Check.True(!host.Ask(0x100, 8).SequenceEqual(first));
        Check.True(host.Ask(0x100, 8).SequenceEqual(first));
    }

    [TestMethod]
    public void An_old_reply_comes_in_place_of_the_new_one_and_only_to_the_same_request()
    {
        var simulation = TestSimulation.Old4s(faults: "replay-old=1");
        var forged = 0;
        simulation.Plant.Bms.Forged += (_, _) => forged++;
        var host = new TestHost(simulation);
        var first = host.Data(0x93).Single();
        simulation.AdvanceBy(10_000_000);
        Check.Equal(CleanPack, TestHost.Hex(host.Ask(0x90)));
        Check.Equal(first, host.Data(0x93).Single());
        Check.Equal(1, forged);
    }

    private static int DifferentBits(byte[] a, byte[] b) => a.Zip(b, (x, y) => System.Numerics.BitOperations.PopCount((uint)(x ^ y))).Sum();

    private static ModbusHost Host(BoardDialects dialect, int ask, int reply, string fault) =>
        new(TestSimulation.Of(new BmsProfile { Dialects = dialect }, faults: fault), (byte)ask, (byte)reply);
}
