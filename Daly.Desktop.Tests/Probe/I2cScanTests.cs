using System.Linq;
using Daly.Desktop.Ports.I2c;
using Daly.Desktop.Probe;
using Daly.Desktop.Tests.Ports.I2c;
using Daly.Desktop.Tests.Support;
using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Ssd1306;

namespace Daly.Desktop.Tests.Probe;

[TestClass]
public sealed class I2cScanTests
{
    private readonly SimulatedI2cBus _chips = new();

    [TestMethod]
    public void Each_chip_is_named_the_INA226_by_its_ids_and_the_display_by_its_address()
    {
        _chips.Attach(0x3C, new Ssd1306Model());
        _chips.Attach(0x44, new Ina226Model(new VirtualClock(), new AdjustableShuntInput()));
        _chips.Attach(0x48, new Ssd1306Model());
        _chips.Attach(0x68, new Ssd1306Model());
        var scan = Scan(out string[] lines);
        CollectionAssert.AreEqual(
            new[]
            {
                "0x3C: a display, by its address.",
                "0x44: an INA226; shunt.bus = /dev/i2c-1, shunt.address = 0x44.",
                "0x48: another chip, no INA226 (manufacturer 4040h, die 4040h).",
                "0x68: another chip.",
            },
            lines);
        Assert.IsTrue(scan.HasChips);
    }

    [TestMethod]
    public void An_empty_bus_is_one_sentence()
    {
        Assert.IsFalse(Scan(out string[] lines).HasChips);
        Assert.AreEqual("Nothing answers on /dev/i2c-1: check supply, SDA and SCL.", lines.Single());
    }

    [TestMethod]
    public void A_bus_held_low_is_one_sentence_after_one_try()
    {
        _chips.IsHeldLow = true;
        Assert.IsFalse(Scan(out string[] lines).HasChips);
        Assert.AreEqual("/dev/i2c-1 does not work: something holds it low; check SDA, SCL and the pull-ups.", lines.Single());
        Assert.AreEqual(1, _chips.Transfers);
    }

    [TestMethod]
    [DataRow("/dev/i2c-9999", "", 1, "daly: /dev/i2c-9999 cannot be used: there is no such bus")]
    [DataRow("1", "", 1, "daly: 1 cannot be used: a bus is called /dev/i2c-1, or has another number.")]
    [DataRow("/dev/i2c-1", "--port=/dev/ttyUSB0", 2, "--i2c stands alone")]
    [DataRow("/dev/i2c-1", "--write=found.conf", 2, "--i2c stands alone")]
    public void What_cannot_be_is_told_with_the_exit_codes_of_probe(string bus, string more, int exitCode, string expected)
    {
        string[] arguments = ["probe", "--i2c", bus, more];
        var result = DalyCommand.Run(arguments[..(more.Length == 0 ? 3 : 4)]);
        Assert.AreEqual(exitCode, result.ExitCode);
        StringAssert.Contains(result.Errors, expected);
    }

    private I2cScan Scan(out string[] lines)
    {
        using var bus = new LinuxI2cBus(() => new KernelI2cBus(_chips));
        var scan = new I2cScan(bus, "/dev/i2c-1");
        lines = [.. scan.Lines()];
        return scan;
    }
}
