using Daly.Bridge.Discovery;

namespace Daly.Bridge.Tests.Portable.Discovery;

[TestClass]
public sealed class BirthDelayTests
{
    [TestMethod]
    public void Delays_are_0_to_10_seconds_and_spread_over_all_of_it()
    {
        var delay = new BirthDelay("battery");
        int[] perSecond = new int[11];
        for (int i = 0; i < 1000; i++)
        {
            int ms = delay.NextMs();
            Check.True(ms >= 0 && ms <= 10_000);
            perSecond[ms / 1000]++;
        }

        for (int i = 0; i < 10; i++) Check.True(perSecond[i] > 50);
    }

    [TestMethod]
    public void Two_devices_wait_for_different_times()
    {
        Check.True(new BirthDelay("van").NextMs() != new BirthDelay("boat").NextMs());
    }
}
