using System;
using System.Linq;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class ParameterWriteTests
{
    private static readonly byte[] HigherCells = [0x0E, 0x42, 0x0E, 0xAA, 0x0A, 0xF0, 0x09, 0xC4];

    [TestMethod]
    public void A_written_frame_is_acknowledged_and_read_back()
    {
        var host = new TestHost(TestSimulation.Old4s());

        Check.Equal("01", host.Data(0x19, HigherCells).Single()[..2]);
        Check.Equal("0e420eaa0af009c4", host.Data(0x59).Single());
    }

    [TestMethod]
    [DataRow((byte)0x10)]
    [DataRow((byte)0x13)]
    [DataRow((byte)0x1A)]
    [DataRow((byte)0x1B)]
    [DataRow((byte)0x1C)]
    [DataRow((byte)0x1D)]
    public void Every_frame_comes_back_as_written(byte id)
    {
        var host = new TestHost(TestSimulation.Old4s());

        host.Data(id, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38);

        int defined = id == 0x13 ? 14 : 16;
        Check.Equal("3132333435363738"[..defined], host.Data((byte)(id + 0x40)).Single()[..defined]);
    }

    [TestMethod]
    public void The_board_protects_by_the_limits_that_were_written()
    {
        var simulation = TestSimulation.Old4s(new ConstantLoad(10));
        var host = new TestHost(simulation);
        Check.Equal("01", host.Data(0x93).Single().Substring(4, 2));

        // Cells stand at 3.27 V; a low limit of 3.30 V opens the discharge FET.
        host.Data(0x19, 0x0E, 0x42, 0x0E, 0xA6, 0x0C, 0xEE, 0x0C, 0xE4);
        simulation.AdvanceBy(2_000_000);

        Check.Equal("00", host.Data(0x93).Single().Substring(4, 2));
    }

    [TestMethod]
    [DataRow("ignore", "01", "0e420ea60af009c4")]
    [DataRow("clamp", "01", "0e42107a0af009c4")]
    [DataRow("alter", "01", "0e4217710af009c4")]
    [DataRow("noacknowledgement", "", "0e4217700af009c4")]
    [DataRow("unknown", "", "0e420ea60af009c4")]
    public void A_board_can_have_other_manners(string manners, string acknowledgement, string stored)
    {
        var host = new TestHost(TestSimulation.Old4s(faults: $"parameter-writes={manners}"));

        // 3750 mV to 6000 mV; an eighth of 3750 is 468.
        string[] reply = host.Data(0x19, 0x0E, 0x42, 0x17, 0x70, 0x0A, 0xF0, 0x09, 0xC4);

        Check.Equal(acknowledgement, reply.Length == 0 ? "" : reply[0][..2]);
        Check.Equal(stored, host.Data(0x59).Single());
    }

    [TestMethod]
    [DataRow((byte)0x11)]
    [DataRow((byte)0x12)]
    [DataRow((byte)0x17)]
    public void What_the_board_is_made_of_cannot_be_written(byte id) =>
        Check.Equal(0, new TestHost(TestSimulation.Old4s()).Ask(id, HigherCells).Length);

    [TestMethod]
    [DataRow("parameter-writes=1")]
    [DataRow("parameter-writes=often")]
    [DataRow("parameter-writes=")]
    public void A_senseless_manner_is_refused(string fault) =>
        Check.Throws(typeof(ArgumentException), () => TestSimulation.Old4s(faults: fault));
}
