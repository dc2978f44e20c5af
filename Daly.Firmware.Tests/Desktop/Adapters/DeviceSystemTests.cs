using System;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class DeviceSystemTests : IDisposable
{
    private readonly StandInWorld _world = new();

    [TestInitialize]
    public void Enter() => PowerCycle.Enter(_world);

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void Memory_is_unknown_until_it_was_measured_and_what_the_chip_refuses_stays_unknown()
    {
        var system = new DeviceSystem(null);
        Assert.AreEqual(-1, system.HeapFreeBytes);
        _world.Chip.HeapFreeBytes = 12_345;
        _world.Chip.RefusesMemoryInfo = true;
        system.Measure();
        Assert.AreEqual(12_345, system.HeapFreeBytes);
        Assert.AreEqual(-1, system.NativeFreeBytes);
        _world.Chip.RefusesMemoryInfo = false;
        _world.Chip.NativeFreeBytes = 54_321;
        system.Measure();
        Assert.AreEqual(54_321, system.NativeFreeBytes);
    }

    [TestMethod]
    [DataRow(Sleep.WakeupCause.Undefined, null)]
    [DataRow(Sleep.WakeupCause.Timer, "wake_timer")]
    [DataRow(Sleep.WakeupCause.Ext0, "wake_pin")]
    [DataRow(Sleep.WakeupCause.Ext1, "wake_pin")]
    [DataRow(Sleep.WakeupCause.Gpio, "wake_pin")]
    [DataRow(Sleep.WakeupCause.Uart, "wake_uart")]
    [DataRow(Sleep.WakeupCause.TouchPad, "wake_other")]
    public void What_woke_the_chip_becomes_a_word(Sleep.WakeupCause cause, string? word)
    {
        _world.WakeupCause = cause;
        Assert.AreEqual(word, DeviceSystem.WakeUpCause());
    }

    [TestMethod]
    public void A_restart_is_only_wished_for()
    {
        var system = new DeviceSystem("requested");
        Assert.IsFalse(system.IsRestartWanted);
        system.Restart();
        Assert.IsTrue(system.IsRestartWanted);
        Assert.AreEqual(0, _world.Reboots);
        Assert.AreEqual("requested", system.ResetReason);
    }
}
