using System;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Simulator.I2c;
using Daly.Simulator.Ssd1306;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class OledDisplayTests : IDisposable
{
    private const int Address = 0x3C;

    private readonly StandInWorld _world = new();
    private readonly SimulatedI2cBus _bus = new();
    private readonly Ssd1306Model _chip = new();

    [TestInitialize]
    public void PlugIn()
    {
        _world.I2c = _bus;
        _bus.Attach(Address, _chip);
        PowerCycle.Enter(_world);
    }

    public void Dispose() => _world.Dispose();

    [TestMethod]
    [DataRow(32)]
    [DataRow(64)]
    public void The_frame_is_what_the_display_shows(int height)
    {
        var display = Create(height);
        byte[] frame = Frame(height, 7);
        Assert.IsTrue(display.TryShow(frame));
        display.Step();
        Assert.IsTrue(display.IsWorking);
        Assert.AreEqual(height, _chip.Height);
        Assert.AreEqual(Convert.ToHexString(frame), Convert.ToHexString(_chip.Picture()));
    }

    [TestMethod]
    public void A_second_frame_waits_until_the_first_was_taken()
    {
        var display = Create(64);
        Assert.IsTrue(display.TryShow(Frame(64, 1)));
        Assert.IsFalse(display.TryShow(Frame(64, 2)));
        display.Step();
        Assert.IsTrue(display.TryShow(Frame(64, 2)));
    }

    [TestMethod]
    public void The_same_frame_is_not_sent_again()
    {
        var display = Create(64);
        Show(display, 1);
        long sent = _chip.DataBytes;
        Show(display, 1);
        Assert.AreEqual(sent, _chip.DataBytes);
        Show(display, 2);
        Assert.AreEqual(sent + 1024, _chip.DataBytes);
    }

    [TestMethod]
    public void A_missing_display_is_asked_again_and_set_up_when_it_comes()
    {
        _bus.Detach(Address);
        var display = Create(64);
        Assert.IsTrue(display.TryShow(Frame(64, 3)));
        Assert.IsGreaterThan(1000, display.Step());
        Assert.IsFalse(display.IsWorking);
        _bus.Attach(Address, _chip);
        display.Step();
        Assert.IsTrue(display.IsWorking);
        Assert.AreEqual(Convert.ToHexString(Frame(64, 3)), Convert.ToHexString(_chip.Picture()));
    }

    [TestMethod]
    public void A_display_that_lost_its_power_gets_the_picture_back()
    {
        var display = Create(64);
        Show(display, 1);
        _bus.Detach(Address);
        _chip.BrownOut();
        Show(display, 2);
        Assert.IsFalse(display.IsWorking);
        _bus.Attach(Address, _chip);
        display.Step();
        Assert.AreEqual(Convert.ToHexString(Frame(64, 2)), Convert.ToHexString(_chip.Picture()));
    }

    [TestMethod]
    public void A_frame_of_another_size_is_refused() => Assert.IsFalse(Create(32).TryShow(Frame(64, 1)));

    private static OledDisplay Create(int height)
    {
        _ = new I2cBus(21, 22);
        return new OledDisplay(Address, height);
    }

    private static void Show(OledDisplay display, int seed)
    {
        Assert.IsTrue(display.TryShow(Frame(64, seed)));
        display.Step();
    }

    private static byte[] Frame(int height, int seed)
    {
        var frame = new byte[128 * height / 8];
        new Random(seed).NextBytes(frame);
        return frame;
    }
}
