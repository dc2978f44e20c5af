using Daly.Hal;
using Daly.Simulator.Ina226;

namespace Daly.Simulator.Tests.Ina226;

[TestClass]
public sealed class Ina226FaultTests
{
    private readonly Wire _wire = new();

    [TestMethod]
    [DataRow(Ina226Faults.NakAddress, I2cResult.AddressNotAcknowledged)]
    [DataRow(Ina226Faults.NakData, I2cResult.DataNotAcknowledged)]
    public void A_missing_acknowledge_is_reported_and_passes(Ina226Faults fault, I2cResult expected)
    {
        _wire.Chip.Faults = fault;
        Assert.AreEqual(-1, _wire.Read(0x00));
        Assert.AreEqual(expected, _wire.Result);
        _wire.Chip.Faults = Ina226Faults.None;
        Assert.AreEqual(0x4127, _wire.Read(0x00));
    }

    [TestMethod]
    public void A_bus_held_low_times_out()
    {
        _wire.Bus.IsHeldLow = true;
        Assert.AreEqual(-1, _wire.Read(0x00));
        Assert.AreEqual(I2cResult.Timeout, _wire.Result);
    }

    [TestMethod]
    public void Wrong_identities_show_in_their_register_only()
    {
        _wire.Chip.Faults = Ina226Faults.WrongManufacturerId;
        Assert.AreEqual(0x0000, _wire.Read(0xFE));
        Assert.AreEqual(0x2260, _wire.Read(0xFF));
        _wire.Chip.Faults = Ina226Faults.WrongDieId;
        Assert.AreEqual(0x5449, _wire.Read(0xFE));
        Assert.AreEqual(0x2270, _wire.Read(0xFF));
    }

    [TestMethod]
    public void A_stuck_ready_flag_never_comes_or_never_goes()
    {
        _wire.Chip.Faults = Ina226Faults.StuckNotReady;
        _wire.Pass(10_000);
        Assert.IsFalse(_wire.IsReady());
        _wire.Chip.Faults = Ina226Faults.StuckReady;
        Assert.IsTrue(_wire.IsReady());
        Assert.IsTrue(_wire.IsReady());
    }
}
