using System;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Hal;
using Daly.Simulator.I2c;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class I2cBusTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly AnsweringBus _bus = new();

    [TestInitialize]
    public void Enter()
    {
        _world.I2c = _bus;
        PowerCycle.Enter(_world);
    }

    public void Dispose() => _world.Dispose();

    [TestMethod]
    [DataRow(I2cResult.Ok)]
    [DataRow(I2cResult.AddressNotAcknowledged)]
    [DataRow(I2cResult.DataNotAcknowledged)]
    [DataRow(I2cResult.Timeout)]
    [DataRow(I2cResult.BusError)]
    public void Each_end_of_a_transfer_keeps_its_meaning(I2cResult result)
    {
        _bus.Result = result;
        Assert.AreEqual(result, new I2cBus(21, 22).Transfer(0x40, [1, 2, 3], 1, new byte[2], 2));
    }

    [TestMethod]
    public void Only_the_counted_bytes_are_written_and_read()
    {
        byte[] read = [7, 7, 7];
        Assert.AreEqual(I2cResult.Ok, new I2cBus(21, 22).Transfer(0x40, [1, 2, 3], 2, read, 2));
        Assert.AreEqual("40 w0102 r2", _bus.Last);
        Assert.AreEqual("000107", Convert.ToHexString(read));
    }

    [TestMethod]
    public void Every_address_has_one_device_object_however_often_it_is_asked()
    {
        var bus = new I2cBus(21, 22);
        for (int i = 0; i < 3; i++)
        {
            Assert.AreEqual(I2cResult.Ok, bus.Transfer(0x40, [1], 1, new byte[2], 2));
            Assert.AreEqual(I2cResult.Ok, bus.Transfer(0x41, [1], 1, new byte[2], 2));
        }

        Assert.HasCount(2, PowerCycle.Current.I2cDevices);
    }

    [TestMethod]
    public void An_address_that_somebody_else_holds_is_a_bus_error_and_no_exception()
    {
        using var taken = I2cBus.CreateDevice(0x40);
        Assert.AreEqual(I2cResult.BusError, new I2cBus(21, 22).Transfer(0x40, [1], 1, new byte[2], 2));
    }

    [TestMethod]
    public void A_bus_on_other_pins_finds_no_chip()
    {
        _world.I2c = new SimulatedI2cBus();
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, new I2cBus(4, 5).Transfer(0x40, [1], 1, new byte[2], 2));
    }

    private sealed class AnsweringBus : II2cBus
    {
        internal I2cResult Result { get; set; } = I2cResult.Ok;

        internal string Last { get; private set; } = string.Empty;

        public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
        {
            Last = $"{address:x} w{Convert.ToHexString(write, 0, writeCount)} r{readCount}";
            for (int i = 0; i < readCount; i++) read[i] = (byte)i;
            return Result;
        }
    }
}
