using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Modbus;

/// <summary>The faults that have a version of their own in D2 and 0x81.</summary>
[TestClass]
public sealed class ModbusFaultTests
{
    [TestMethod]
    [DataRow(BoardDialects.D2, 0xD2, 0xD2, 0x00, 0x29)]
    [DataRow(BoardDialects.P81, 0x81, 0x51, 0x38, 0x39)]
    public void Minus_3000_A_comes_with_a_checksum_that_fits(BoardDialects dialect, int ask, int reply, int first, int current)
    {
        var registers = Host(dialect, ask, reply, "minus-3000a=1").Ask(first, 60);
        Check.Equal(0, registers[current - first]);
        Check.True(registers[current - first - 1] > 0);
        Check.Equal(400, registers[current - first + 1]);
    }

    [TestMethod]
    public void A_read_without_the_current_is_left_alone_by_minus_3000_A() =>
        Check.Equal(3271, Host(BoardDialects.D2, 0xD2, 0xD2, "minus-3000a=1").Ask(0x00, 4)[3]);

    [TestMethod]
    public void A_stale_frame_is_the_reply_to_the_read_before()
    {
        var host = Host(BoardDialects.D2, 0xD2, 0xD2, "stale-frame=1");
        Check.Equal(7, host.AskRaw(0x28, 1).Length);
        Check.Equal("d20302020b", TestHost.Hex(host.AskRaw(0x00, 62)[..5]));
        Check.Equal(129, host.AskRaw(0x28, 1).Length);
    }

    [TestMethod]
    public void Silent_registers_are_not_answered_and_others_are()
    {
        var host = Host(BoardDialects.D2, 0xD2, 0xD2, "silent-registers=3E,151");
        Check.Equal(0, host.AskRaw(0x3E, 9).Length);
        Check.Equal(62, host.Ask(0x00, 62).Length);
        Check.Equal(0, Host(BoardDialects.P81, 0x81, 0x51, "silent-registers").AskRaw(0x151, 39).Length);
    }

    [TestMethod]
    public void Silent_registers_must_be_hex()
    {
        var wrong = Assert.ThrowsExactly<System.ArgumentException>(() => Host(BoardDialects.D2, 0xD2, 0xD2, "silent-registers=zz"));
        StringAssert.Contains(wrong.Message, "'zz' is not a register in hex");
    }

    private static ModbusHost Host(BoardDialects dialect, int ask, int reply, string fault) =>
        new(TestSimulation.Of(new BmsProfile { Dialects = dialect }, faults: fault), (byte)ask, (byte)reply);
}
