using Daly.Hal;

namespace Daly.Simulator.Tests.Ina226;

[TestClass]
public sealed class Ina226RegisterTests
{
    private readonly Wire _wire = new();

    [TestMethod]
    [DataRow(0x00, 0x4127)]
    [DataRow(0x01, 0x0000)]
    [DataRow(0x02, 0x0000)]
    [DataRow(0x03, 0x0000)]
    [DataRow(0x04, 0x0000)]
    [DataRow(0x05, 0x0000)]
    [DataRow(0x06, 0x0000)]
    [DataRow(0x07, 0x0000)]
    [DataRow(0xFE, 0x5449)]
    [DataRow(0xFF, 0x2260)]
    public void Registers_have_their_power_on_values(int register, int expected) =>
        Assert.AreEqual(expected, _wire.Read(register));

    [TestMethod]
    public void Bytes_come_most_significant_first()
    {
        byte[] read = new byte[3];
        Assert.AreEqual(I2cResult.Ok, _wire.Bus.Transfer(0x40, [0xFE], 1, read, 3));
        CollectionAssert.AreEqual(new byte[] { 0x54, 0x49, 0xFF }, read);
    }

    [TestMethod]
    public void The_pointer_stays_for_a_read_without_write()
    {
        Assert.AreEqual(0x2260, _wire.Read(0xFF));
        Assert.AreEqual(0x2260, _wire.ReadAgain());
    }

    [TestMethod]
    public void Reserved_bits_of_the_configuration_read_100()
    {
        _wire.Write(0x00, 0x7637);
        Assert.AreEqual(0x4637, _wire.Read(0x00));
        _wire.Write(0x00, 0x0637);
        Assert.AreEqual(0x4637, _wire.Read(0x00));
    }

    [TestMethod]
    [DataRow(0x01)]
    [DataRow(0x02)]
    [DataRow(0x03)]
    [DataRow(0x04)]
    public void Results_cannot_be_written(int register)
    {
        _wire.Write(register, 0x1234);
        Assert.AreEqual(I2cResult.Ok, _wire.Result);
        Assert.AreEqual(0x0000, _wire.Read(register));
    }

    [TestMethod]
    public void Identities_cannot_be_written()
    {
        _wire.Write(0xFE, 0x1234);
        Assert.AreEqual(0x5449, _wire.Read(0xFE));
    }

    [TestMethod]
    public void The_calibration_has_15_bits()
    {
        _wire.Write(0x05, 44618);
        Assert.AreEqual(44618 - 32768, _wire.Read(0x05));
    }

    [TestMethod]
    public void A_write_cut_after_the_first_byte_changes_nothing()
    {
        _wire.Bus.Transfer(0x40, [0x07, 0x55], 2, [], 0);
        Assert.AreEqual(0x0000, _wire.Read(0x07));
        _wire.Write(0x07, 0x55AA);
        Assert.AreEqual(0x55AA, _wire.Read(0x07));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Reset_and_brown_out_bring_every_register_back(bool isReset)
    {
        _wire.Input.ShuntNanoVolts = 20_000_000;
        _wire.Write(0x00, 0x4637);
        _wire.Write(0x05, 0x0A00);
        _wire.Write(0x06, 0x0400);
        _wire.Pass(300_000);
        Assert.AreEqual(8000, _wire.Read(0x01));
        if (isReset)
            _wire.Write(0x00, 0x8000);
        else
            _wire.Chip.BrownOut();

        Assert.AreEqual(0x4127, _wire.Read(0x00));
        Assert.AreEqual(0x0000, _wire.Read(0x01));
        Assert.AreEqual(0x0000, _wire.Read(0x05));
        Assert.AreEqual(0x0000, _wire.Read(0x06));
    }

    [TestMethod]
    public void An_address_without_chip_is_not_acknowledged()
    {
        byte[] read = new byte[2];
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, _wire.Bus.Transfer(0x41, [0], 1, read, 2));
        _wire.Bus.Detach(0x40);
        Assert.AreEqual(-1, _wire.Read(0x00));
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, _wire.Result);
    }
}
