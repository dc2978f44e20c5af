using System.Diagnostics;

namespace Daly.Simulator.Tests;

[TestClass]
public sealed class RealClockTests
{
    [TestMethod]
    public void It_runs_with_the_computers_time_and_never_back()
    {
        var clock = new RealClock();
        var watch = Stopwatch.StartNew();
        long last = 0;
        while (watch.ElapsedMilliseconds < 5)
        {
            var now = clock.NowMicroseconds;
            Check.True(now >= last);
            last = now;
        }

        var passed = watch.ElapsedMilliseconds;
        Check.True(clock.NowMs >= passed);
        Check.True(clock.NowMicroseconds >= passed * 1000);
    }
}
