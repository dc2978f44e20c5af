using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.IO;
using Daly.Desktop.Ports.Machine;

namespace Daly.Desktop.Tests.Ports.Machine;

[TestClass]
public sealed class GpioOutputTests
{
    [TestMethod]
    [DataRow(false, "17 out Low, 17 High, 17 Low, 17 Low, closed")]
    [DataRow(true, "17 out High, 17 Low, 17 High, 17 High, closed")]
    public void It_is_inactive_from_the_first_moment_to_the_last(bool isActiveLow, string expected)
    {
        var driver = new RecordingDriver();
        using (var output = GpioOutput.Open(() => new GpioController(driver), 17, isActiveLow))
        {
            output.Set(true);
            output.Set(false);
        }

        Assert.AreEqual(expected, string.Join(", ", driver.Log));
    }

    [TestMethod]
    [DataRow(typeof(PlatformNotSupportedException), "GPIO 17 (wake.pin) cannot be used: this machine has no GPIOs that Linux offers.")]
    [DataRow(typeof(DllNotFoundException), "GPIO 17 (wake.pin) cannot be used: this machine has no GPIOs that Linux offers.")]
    [DataRow(typeof(UnauthorizedAccessException), "GPIO 17 (wake.pin) cannot be used: this user may not; add it to the group gpio.")]
    public void What_cannot_be_had_is_one_sentence(Type thrown, string expected)
    {
        var error = (Exception)Activator.CreateInstance(thrown)!;
        var refused = Assert.ThrowsExactly<GpioException>(() => GpioOutput.Open(() => throw error, 17, false));
        Assert.AreEqual(expected, refused.Message);
    }

    [TestMethod]
    public void A_line_that_vanishes_stops_nothing()
    {
        var driver = new RecordingDriver();
        using var output = GpioOutput.Open(() => new GpioController(driver), 17, false);
        driver.IsGone = true;
        output.Set(true);
        Assert.HasCount(1, driver.Log);
    }

    private sealed class RecordingDriver : GpioDriver
    {
        public List<string> Log { get; } = [];

        public bool IsGone { get; set; }

        protected override int PinCount => 28;

        protected override void OpenPin(int pinNumber)
        {
        }

        protected override void ClosePin(int pinNumber)
        {
        }

        protected override void SetPinMode(int pinNumber, PinMode mode) => throw new NotSupportedException("the level has to come with the mode");

        protected override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue) =>
            Log.Add($"{pinNumber} {(mode == PinMode.Output ? "out" : "in")} {initialValue}");

        protected override PinMode GetPinMode(int pinNumber) => PinMode.Output;

        protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => true;

        protected override PinValue Read(int pinNumber) => PinValue.Low;

        protected override void Write(int pinNumber, PinValue value)
        {
            if (IsGone) throw new IOException("no such line");
            Log.Add($"{pinNumber} {value}");
        }

        protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, System.Threading.CancellationToken cancellationToken) =>
            default;

        protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
        {
        }

        protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
        {
        }

        protected override void Dispose(bool disposing)
        {
            Log.Add("closed");
            base.Dispose(disposing);
        }
    }
}
