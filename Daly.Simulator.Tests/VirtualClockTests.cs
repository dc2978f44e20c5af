using System.Collections.Generic;

namespace Daly.Simulator.Tests;

[TestClass]
public sealed class VirtualClockTests
{
    [TestMethod]
    public void Scheduled_actions_run_in_order_of_time_at_exactly_their_time()
    {
        var clock = new VirtualClock();
        var seen = new List<string>();
        clock.Schedule(2000, () => seen.Add("b" + clock.NowMicroseconds));
        clock.Schedule(1500, () => seen.Add("a" + clock.NowMicroseconds));
        clock.AdvanceTo(5000);
        Check.Equal("a1500 b2000", string.Join(' ', seen));
        Check.Equal(5, clock.NowMs);
    }

    [TestMethod]
    public void Time_never_goes_back()
    {
        var clock = new VirtualClock();
        clock.AdvanceTo(100);
        clock.AdvanceTo(50);
        Check.Equal(100, clock.NowMicroseconds);
    }
}
