using System;
using System.Linq;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>Replies of <c>daly simulate</c> to a script, read by hand here: A5 frames of 13 bytes.</summary>
[TestClass]
public sealed class SimulatorForOthersTests
{
    [TestMethod]
    public void Serial_host_0x40_gets_as_many_frames_as_the_cells_need()
    {
        using var bms = new SimulatedBms("--cells", "7", "--soc", "60");

        byte[][] replies = SerialScript.Ask(bms.Port, "40-90-1", "40-94-1", "40-95-3", "40-96-1");

        ExpectFrames(replies[0], 0x01, 0x90, 1);
        int deciVolts = (replies[0][4] << 8) | replies[0][5];
        Assert.IsInRange(7 * 30, 7 * 35, deciVolts, "seven LiFePO4 cells at 60 %, in 0.1 V");
        Assert.IsInRange(595, 605, (replies[0][10] << 8) | replies[0][11], "SOC in 0.1 %");
        ExpectFrames(replies[1], 0x01, 0x94, 1);
        Assert.AreEqual(7, replies[1][4], "cells");
        ExpectFrames(replies[2], 0x01, 0x95, 3);
        ExpectNumbered(replies[2], 3);
        ExpectCells(replies[2], 7);
        ExpectFrames(replies[3], 0x01, 0x96, 1);
    }

    [TestMethod]
    public void Bluetooth_host_0x80_always_gets_16_frames()
    {
        using var bms = new SimulatedBms();

        byte[][] replies = SerialScript.Ask(bms.Port, "80-90-1", "80-95-10", "80-96-3");

        ExpectFrames(replies[0], 0x01, 0x90, 1);
        ExpectFrames(replies[1], 0x01, 0x95, 16);
        ExpectNumbered(replies[1], 16);
        ExpectCells(replies[1], 4);
        ExpectFrames(replies[2], 0x01, 0x96, 3);
    }

    [TestMethod]
    public void Over_tcp_the_same_is_served()
    {
        using var simulate = DalyProgram.Start("simulate", "--tcp", "0", "--profile", "16s");
        string address = simulate.Expect(@"Simulated BMS on (127\.0\.0\.1:\d+)");

        byte[][] replies = SerialScript.Ask(address, "40-94-1", "40-95-6", "80-95-10");

        Assert.AreEqual(16, replies[0][4], "cells");
        ExpectFrames(replies[1], 0x01, 0x95, 6);
        ExpectCells(replies[1], 16);
        ExpectFrames(replies[2], 0x01, 0x95, 16);
    }

    [TestMethod]
    public void Board_2_answers_its_own_host_address_only()
    {
        using var bms = new SimulatedBms("--board", "2");

        byte[][] replies = SerialScript.Ask(bms.Port, "40-90-0", "41-90-1");

        Assert.IsEmpty(replies[0]);
        ExpectFrames(replies[1], 0x02, 0x90, 1);
    }

    [TestMethod]
    public void A_sleeping_board_mirrors_requests()
    {
        using var bms = new SimulatedBms("--fault", "echo-asleep");

        byte[][] replies = SerialScript.Ask(bms.Port, "40-90-1");

        Assert.AreEqual("A540900800000000000000007D", Convert.ToHexString(replies[0]));
    }

    [TestMethod]
    public void Chosen_commands_stay_unanswered_and_others_do_not()
    {
        using var bms = new SimulatedBms("--fault", "silent-ids=97");

        byte[][] replies = SerialScript.Ask(bms.Port, "40-97-0", "40-98-1");

        Assert.IsEmpty(replies[0]);
        ExpectFrames(replies[1], 0x01, 0x98, 1);
    }

    private static void ExpectFrames(byte[] reply, byte address, byte command, int count)
    {
        Assert.HasCount(count * 13, reply, Convert.ToHexString(reply));
        foreach (byte[] frame in reply.Chunk(13))
        {
            CollectionAssert.AreEqual(new byte[] { 0xA5, address, command, 0x08 }, frame[..4], Convert.ToHexString(frame));
            Assert.AreEqual((byte)frame[..12].Sum(value => value), frame[12], "checksum");
        }
    }

    private static void ExpectNumbered(byte[] reply, int frames) => CollectionAssert.AreEqual(
        Enumerable.Range(1, frames).ToArray(), reply.Chunk(13).Select(frame => (int)frame[4]).ToArray());

    private static void ExpectCells(byte[] reply, int count)
    {
        var cells = reply.Chunk(13).SelectMany(frame => new[] { 5, 7, 9 }.Select(at => (frame[at] << 8) | frame[at + 1]));
        foreach (int milliVolts in cells.Take(count)) Assert.IsInRange(2500, 3650, milliVolts);
    }
}
