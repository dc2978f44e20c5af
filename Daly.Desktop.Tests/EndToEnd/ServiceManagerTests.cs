using System;
using System.Linq;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>The program as a service: what systemd hears from it and finds in its journal.</summary>
[TestClass]
public sealed class ServiceManagerTests
{
    [TestMethod]
    public void It_is_ready_when_the_bridge_has_turned_feeds_the_watchdog_and_tells_its_end()
    {
        using var manager = new FakeServiceManager();
        using var bridge = DalyProgram.StartAsService(manager, "demo", "--broker", "127.0.0.1:1", "--page", "off");
        Eventually.True(() => manager.Heard("READY=1") == 1, "it is ready");
        Assert.IsNotEmpty(manager.Before("READY=1").Where(state => state == FakeServiceManager.Fed));
        int fed = manager.Heard(FakeServiceManager.Fed);
        Eventually.True(() => manager.Heard(FakeServiceManager.Fed) >= fed + 3, "it feeds the watchdog");
        bridge.Expect(@"(?m)^<4>daly\[\d+\] MQTT: The broker .* cannot be reached");
        Eventually.True(() => manager.Last("STATUS=")?.Contains("cannot be reached", StringComparison.Ordinal) == true, "its status");

        bridge.Terminate();

        Assert.AreEqual(0, bridge.WaitForExit(), bridge.Said);
        Assert.AreEqual(1, manager.Heard("STOPPING=1"));
        Assert.AreEqual(1, manager.Heard("READY=1"));
        Assert.DoesNotContain("Application", bridge.Said);
    }

    [TestMethod]
    public void Where_nobody_watches_it_says_its_sentences_and_nothing_else()
    {
        using var bridge = DalyProgram.Start("demo", "--broker", "127.0.0.1:1", "--page", "off");

        bridge.Expect("(?m)^MQTT: The broker .* cannot be reached");

        Assert.DoesNotContain("daly[", bridge.Said);
        Assert.DoesNotContain("Application", bridge.Said);
    }
}
