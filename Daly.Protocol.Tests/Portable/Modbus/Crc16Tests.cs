using Daly.Protocol.Modbus;

namespace Daly.Protocol.Tests.Portable.Modbus;

[TestClass]
public sealed class Crc16Tests
{
    [TestMethod]
    public void The_check_value_of_CRC_16_MODBUS_is_4B37()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };

        Check.Equal(0x4B37, Crc16.Of(digits, 0, 9));
    }

    [TestMethod]
    public void Of_nothing_it_is_the_start_value()
    {
        Check.Equal(0xFFFF, Crc16.Of(new byte[0], 0, 0));
    }

    [TestMethod]
    public void Over_a_whole_frame_it_is_zero()
    {
        byte[] frame = Bytes.Of("d2 03 02 00 01 fc 56");

        Check.Equal(0, Crc16.Of(frame, 0, 7));
        Check.Equal(0x56FC, Crc16.Of(frame, 0, 5));
    }
}
