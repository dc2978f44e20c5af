using System;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Machine;

[TestClass]
public sealed class MachineTests
{
    [TestMethod]
    public void The_monotonic_clock_starts_near_zero_and_moves_forward()
    {
        var clock = new MonotonicClock();
        var first = clock.NowMs;

        Eventually.True(() => clock.NowMs > first, "time passes");

        Assert.IsTrue(first is >= 0 and < 1000);
    }

    [TestMethod]
    [DataRow("2023-12-31T23:59:59Z", false, 1704067199L)]
    [DataRow("2024-01-01T00:00:00Z", true, 1704067200L)]
    [DataRow("1970-01-01T00:00:05Z", false, 5L)]
    public void The_wall_clock_is_set_from_2024_on(string now, bool isSet, long unixSeconds)
    {
        var clock = new WallClock(new FixedTime(DateTimeOffset.Parse(now)));

        Assert.AreEqual(isSet, clock.IsSet);
        Assert.AreEqual(unixSeconds, clock.UnixSeconds);
    }

    [TestMethod]
    public void The_process_knows_its_memory_and_restarts_by_ending()
    {
        var ended = 0;
        var system = new ProcessSystem(() => ended++);

        Assert.IsTrue(system.HeapFreeBytes > 0);
        Assert.IsTrue(system.NativeFreeBytes > 1_000_000);
        Assert.AreEqual("process_start", system.ResetReason);
        system.Restart();
        Assert.AreEqual(1, ended);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
