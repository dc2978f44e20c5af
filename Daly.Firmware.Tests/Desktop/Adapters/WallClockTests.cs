using System;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class WallClockTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly WallClock _wallClock = new();

    [TestInitialize]
    public void Enter() => PowerCycle.Enter(_world);

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void The_time_is_unknown_until_the_network_brought_it()
    {
        var wifi = new WifiNetwork(_world.Wifi.Ssid, _world.Wifi.Password, _wallClock, new ManualClock());
        Assert.IsFalse(_wallClock.IsSet);
        Assert.IsLessThan(60, _wallClock.UnixSeconds);
        _world.Wifi.IsInReach = true;
        wifi.Step();
        Assert.IsTrue(wifi.IsUp);
        Assert.IsTrue(_wallClock.IsSet);
        Assert.AreEqual(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), _wallClock.UnixSeconds, 2L);
    }

    [TestMethod]
    public void A_time_server_that_is_away_is_asked_again_after_a_while()
    {
        var clock = new ManualClock();
        var wifi = new WifiNetwork(_world.Wifi.Ssid, _world.Wifi.Password, _wallClock, clock);
        _world.Wifi.IsInReach = true;
        _world.Time.IsServerInReach = false;
        wifi.Step();
        _world.Time.IsServerInReach = true;
        wifi.Step();
        Assert.IsFalse(_wallClock.IsSet);
        clock.NowMs += 16_000;
        wifi.Step();
        Assert.IsTrue(_wallClock.IsSet);
    }

    [TestMethod]
    public void Without_a_network_in_the_settings_nothing_is_tried()
    {
        var wifi = new WifiNetwork(string.Empty, string.Empty, _wallClock, new ManualClock());
        Assert.IsGreaterThan(10_000, wifi.Step());
        Assert.IsFalse(wifi.IsConfigured);
        Assert.IsFalse(wifi.IsUp);
        Assert.AreEqual(0, _world.Wifi.FlashWrites);
    }
}
