using System;
using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Portable.Modbus;

[TestClass]
public sealed class ModbusEncoderTests
{
    private readonly byte[] _buffer = new byte[64];

    [TestMethod]
    public void Reads_are_those_of_the_recordings()
    {
        Check.Equal("d2030000003ed7b9", Sent(ModbusEncoder.WriteRead(_buffer, 0, 0xD2, 0x00, 62)));
        Check.Equal("d20300800029965f", Sent(ModbusEncoder.WriteRead(_buffer, 0, 0xD2, 0x80, 41)));
        Check.Equal("8103010000519a0a", Sent(ModbusEncoder.WriteRead(_buffer, 0, 0x81, 0x100, 81)));
    }

    [TestMethod]
    public void Writes_are_those_of_the_recordings()
    {
        Check.Equal("d20600a500014b8a", Sent(ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("charge_switch"), 1)));
        Check.Equal("d20600a600007a4a", Sent(ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("discharge_switch"), 0)));
        Check.Equal("d20600cf00016b96", Sent(ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("balancer_switch"), 1)));
        Check.Equal("d20600f000009a5a", Sent(ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("restart"), 0)));
        int[] clock = { 0x180B, 0x0709, 0x341C };
        Check.Equal("d21000d40003180b0709341cf7d8", Sent(ModbusEncoder.WriteMultiple(_buffer, 0, 0xD2, D2("clock"), clock)));
    }

    [TestMethod]
    public void A_protection_current_is_encoded_as_the_vendor_app_does()
    {
        // The app sends d2 06 0094 73F0 for a charge protection of 32 A.
        int length = ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("charge_current_protection"), 30000 - 320);

        Check.Equal("d206009473f0", Bytes.Hex(_buffer, 0, length - 2));
    }

    [TestMethod]
    public void A_value_out_of_range_is_not_written()
    {
        _buffer[0] = 0x77;

        Check.Equal(0, ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("charge_switch"), 2));
        Check.Equal(0, ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("soc_setting"), 1001));
        Check.Equal(0, ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("soc_setting"), Absent.Value));
        Check.Equal(0, ModbusEncoder.WriteMultiple(_buffer, 0, 0xD2, D2("clock"), new int[] { 1, 2, 0x10000 }));
        Check.Equal(0x77, _buffer[0]);
    }

    [TestMethod]
    public void A_register_that_is_only_read_cannot_be_written()
    {
        Check.Throws(typeof(ArgumentException), () => ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("pack_voltage"), 1));
        Check.Throws(
            typeof(ArgumentException),
            () => ModbusEncoder.WriteSingle(_buffer, 0, 0x81, P81Registers.Table.FindName("forced_closure")!, 1));
    }

    [TestMethod]
    public void A_register_is_written_whole_or_not_at_all()
    {
        Check.Throws(typeof(ArgumentException), () => ModbusEncoder.WriteSingle(_buffer, 0, 0xD2, D2("clock"), 1));
        Check.Throws(
            typeof(ArgumentException), () => ModbusEncoder.WriteMultiple(_buffer, 0, 0xD2, D2("clock"), new int[2]));
    }

    [TestMethod]
    public void No_more_than_126_registers_are_read_at_once()
    {
        Check.Equal("d2030000007ed649", Sent(ModbusEncoder.WriteRead(_buffer, 0, 0xD2, 0x00, 126)));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => ModbusEncoder.WriteRead(_buffer, 0, 0xD2, 0, 127));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => ModbusEncoder.WriteRead(_buffer, 0, 0xD2, 0, 0));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => ModbusEncoder.WriteRead(_buffer, 0, 0xD2, -1, 1));
    }

    private static RegisterDefinition D2(string name) => D2Registers.Table.FindName(name)!;

    private string Sent(int length) => Bytes.Hex(_buffer, 0, length);
}
