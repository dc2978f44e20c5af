using System;
using System.IO.Ports;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class UartLineTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly ManualLine _bms = new();
    private readonly ManualClock _clock = new();

    [TestInitialize]
    public void Connect() => _world.Uart = _bms;

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void It_never_waits_for_a_byte_however_much_room_there_is()
    {
        PowerCycle cycle = PowerCycle.Enter(_world);
        var line = Open();
        _bms.Arrive(new byte[3]);
        Assert.AreEqual(3, line.Read(new byte[200], 0, 200));
        Assert.AreEqual(0, line.Read(new byte[200], 0, 200));
        Assert.AreEqual(0, cycle.Waits);
    }

    [TestMethod]
    public void A_reply_of_48_cells_survives_a_loop_that_is_late()
    {
        PowerCycle.Enter(_world);
        var line = Open();
        var burst = new byte[16 * 13];
        new Random(1).NextBytes(burst);
        _bms.Arrive(burst);
        _bms.Arrive(burst);
        var got = new byte[512];
        Assert.AreEqual(416, line.CountWaiting());
        Assert.AreEqual(416, line.Read(got, 0, got.Length));
        Assert.IsTrue(got.AsSpan(208, 208).SequenceEqual(burst));
    }

    [TestMethod]
    public void Bytes_go_out_on_UART1_and_never_on_the_line_of_the_flashing_tool()
    {
        var cycle = PowerCycle.Enter(_world);
        var line = Open();
        Assert.IsTrue(line.Write([9, 0xA5, 0x40], 1, 2));
        Assert.AreEqual("A540", Convert.ToHexString(_bms.Sent));
        Assert.AreEqual("COM2", string.Join(' ', cycle.SerialPorts.Keys));
        Assert.AreEqual(17, cycle.Functions[DeviceFunction.COM2_TX]);
        Assert.AreEqual(16, cycle.Functions[DeviceFunction.COM2_RX]);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_tried_again_after_a_while()
    {
        PowerCycle.Enter(_world);
        var taken = new SerialPort("COM2");
        var line = Open();
        Assert.IsFalse(line.IsOpen);
        Assert.IsFalse(line.Write([1], 0, 1));
        Assert.Contains("pins.uart_tx", line.Fault!);
        taken.Dispose();
        Assert.AreEqual(0, line.CountWaiting());
        Assert.IsFalse(line.IsOpen);
        _clock.NowMs += 6000;
        Assert.AreEqual(0, line.CountWaiting());
        Assert.IsTrue(line.IsOpen);
        Assert.IsNull(line.Fault);
    }

    [TestMethod]
    public void Pins_that_are_refused_are_never_touched()
    {
        var cycle = PowerCycle.Enter(_world);
        var line = new UartLine(34, 16, "pins.uart_tx: no", _clock);
        _clock.NowMs += 60_000;
        Assert.AreEqual(0, line.Read(new byte[8], 0, 8));
        Assert.IsFalse(line.IsOpen);
        Assert.AreEqual("pins.uart_tx: no", line.Fault);
        Assert.IsEmpty(cycle.Functions);
        Assert.IsEmpty(cycle.SerialPorts);
    }

    private UartLine Open() => new(17, 16, null, _clock);
}
