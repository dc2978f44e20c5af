using System;
using System.Device.Gpio;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class DisplayButtonTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void A_press_is_told_once_however_long_it_lasts_and_bounces_do_not_count()
    {
        PowerCycle.Enter(_world);
        using var gpio = new GpioController();
        var button = new DisplayButton(gpio, 27, _clock);
        Assert.IsFalse(button.TakePress());
        Press(true, 100);
        Assert.IsTrue(button.TakePress());
        Press(false, 5);
        Assert.IsFalse(button.TakePress());
        Press(true, 5);
        Assert.IsFalse(button.TakePress());
        Press(false, 1000);
        Assert.IsFalse(button.TakePress());
        Press(true, 1000);
        Assert.IsTrue(button.TakePress());
    }

    [TestMethod]
    public void An_output_shows_its_inactive_level_first_and_follows()
    {
        PowerCycle.Enter(_world);
        using var gpio = new GpioController();
        var pin = new OutputPin(gpio, 25, isActiveLow: true);
        pin.Set(true);
        pin.Set(false);
        Assert.AreEqual("True False True", string.Join(' ', _world.Pins.Shown(25)));
    }

    private void Press(bool isPressed, int afterMs)
    {
        _clock.NowMs += afterMs;
        _world.Pins.Press(27, isPressed);
    }
}
