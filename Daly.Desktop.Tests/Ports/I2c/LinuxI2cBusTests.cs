using System;
using System.Collections.Generic;
using System.Device.I2c;
using System.IO;
using Daly.Desktop.Ports.I2c;
using Daly.Hal;
using Daly.Simulator.I2c;

namespace Daly.Desktop.Tests.Ports.I2c;

[TestClass]
public sealed class LinuxI2cBusTests : IDisposable
{
    private readonly KernelI2cBus _kernel = new(new AnsweringBus());

    public static IEnumerable<object[]> Faults =>
    [
        [KernelI2cBus.Error(121), I2cResult.AddressNotAcknowledged],
        [KernelI2cBus.Error(6), I2cResult.AddressNotAcknowledged],
        [KernelI2cBus.Error(19), I2cResult.AddressNotAcknowledged],
        [KernelI2cBus.Error(110), I2cResult.Timeout],
        [KernelI2cBus.Error(5), I2cResult.BusError],
        [KernelI2cBus.Error(11), I2cResult.BusError],
        [KernelI2cBus.Error(25), I2cResult.BusError],
        [new IOException("another text"), I2cResult.BusError],
        [new InvalidOperationException("Error 121"), I2cResult.BusError],
    ];

    public void Dispose() => _kernel.Dispose();

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void Each_error_of_Linux_has_its_meaning_and_nothing_is_thrown(Exception fault, I2cResult expected)
    {
        using var bus = new LinuxI2cBus(() => _kernel);
        _kernel.Fault = fault;
        Assert.AreEqual(expected, Read(bus));
        _kernel.Fault = null;
        Assert.AreEqual(I2cResult.Ok, Read(bus), "it goes on");
    }

    [TestMethod]
    [DataRow(2, 2, "40 w0102 r2")]
    [DataRow(3, 0, "40 w010203 r0")]
    [DataRow(0, 1, "40 w r1")]
    public void Only_the_counted_bytes_are_written_and_read(int writeCount, int readCount, string expected)
    {
        using var bus = new LinuxI2cBus(() => _kernel);
        byte[] read = [7, 7, 7];
        Assert.AreEqual(I2cResult.Ok, bus.Transfer(0x40, [1, 2, 3], writeCount, read, readCount));
        Assert.AreEqual(expected, _kernel.Last);
        Assert.AreEqual("A0A1A2"[..(2 * readCount)] + "070707"[(2 * readCount)..], Convert.ToHexString(read));
    }

    [TestMethod]
    public void A_bus_that_vanishes_is_closed_and_opened_again_when_it_is_back()
    {
        var later = new KernelI2cBus(new AnsweringBus());
        var opened = new Queue<Func<I2cBus>>([() => _kernel, () => throw new IOException("Error 2 (…). Can not open"), () => later]);
        using var bus = new LinuxI2cBus(() => opened.Dequeue()());
        Assert.AreEqual(I2cResult.Ok, Read(bus));
        _kernel.Fault = KernelI2cBus.Error(19);
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, Read(bus));
        Assert.IsTrue(_kernel.IsClosed);
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, Read(bus), "still away");
        Assert.AreEqual(I2cResult.Ok, Read(bus));
    }

    [TestMethod]
    public void What_is_no_bus_is_told_by_the_library_as_it_is_used()
    {
        if (!OperatingSystem.IsLinux()) Assert.Inconclusive("the library has no bus here");
        using var bus = new LinuxI2cBus("/dev/i2c-9999");
        StringAssert.StartsWith(bus.TryOpen(), "there is no such bus; see that I2C is switched on");
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, Read(bus));
    }

    [TestMethod]
    [DataRow("/dev/ttyUSB0")]
    [DataRow("/dev/i2c-")]
    [DataRow("/dev/i2c--1")]
    [DataRow("1")]
    public void Another_name_is_refused_with_what_a_bus_is_called(string path)
    {
        using var bus = new LinuxI2cBus(path);
        Assert.AreEqual("a bus is called /dev/i2c-1, or has another number", bus.TryOpen());
    }

    [TestMethod]
    public void Missing_rights_are_told_with_the_group()
    {
        using var bus = new LinuxI2cBus(() => throw new IOException("Error 13 (Permission denied). Can not open I2C device file '/dev/i2c-1'."));
        Assert.AreEqual("this user may not; add it to the group i2c", bus.TryOpen());
    }

    [TestMethod]
    public void A_bus_held_low_times_out()
    {
        using var bus = new LinuxI2cBus(() => new KernelI2cBus(new SimulatedI2cBus { IsHeldLow = true }));
        Assert.AreEqual(I2cResult.Timeout, Read(bus));
    }

    private static I2cResult Read(LinuxI2cBus bus) => bus.Transfer(0x40, [0xFE], 1, new byte[2], 2);

    private sealed class AnsweringBus : II2cBus
    {
        public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
        {
            for (int i = 0; i < readCount; i++) read[i] = (byte)(0xA0 + i);
            return I2cResult.Ok;
        }
    }
}
