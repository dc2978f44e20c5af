using Daly.Desktop.Adapters.Mqtt;

namespace Daly.Desktop.Tests.Mqtt;

[TestClass]
public sealed class LinkBackoffTests
{
    [TestMethod]
    public void Waits_double_from_1_to_60_seconds_and_stay_within_a_fifth()
    {
        var backoff = new LinkBackoff();

        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 60, 60 }) ExpectAround(seconds, backoff.Next(0, false));
    }

    [TestMethod]
    public void A_refusal_waits_for_the_longest_time()
    {
        ExpectAround(60, new LinkBackoff().Next(0, true));
    }

    [TestMethod]
    public void Only_a_connection_of_half_a_minute_starts_from_the_beginning()
    {
        var backoff = new LinkBackoff();
        for (var i = 0; i < 3; i++) backoff.Next(0, false);

        ExpectAround(8, backoff.Next(29_999, false));
        ExpectAround(1, backoff.Next(30_000, false));
    }

    private static void ExpectAround(int seconds, int waitMs)
    {
        Assert.IsTrue(waitMs >= seconds * 800 && waitMs <= seconds * 1200, $"{waitMs} ms instead of about {seconds} s");
    }
}
