using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

[TestClass]
public sealed class GapControllerTests
{
    [TestMethod]
    public void It_starts_at_20_ms()
    {
        Check.Equal(20, new GapController().GapMs);
    }

    [TestMethod]
    public void While_nothing_is_lost_it_falls_to_7_ms_and_no_lower()
    {
        var gap = new GapController();

        Hear(gap, 1000);

        Check.Equal(7, gap.GapMs);
    }

    [TestMethod]
    public void One_lost_request_in_20_changes_nothing()
    {
        var gap = new GapController();

        gap.OnLost();
        Hear(gap, 19);

        Check.Equal(20, gap.GapMs);
    }

    [TestMethod]
    public void Two_lost_requests_in_20_double_it()
    {
        var gap = new GapController();

        gap.OnLost();
        Hear(gap, 10);
        gap.OnLost();

        Check.Equal(40, gap.GapMs);
    }

    [TestMethod]
    public void It_never_exceeds_200_ms()
    {
        var gap = new GapController();

        for (int i = 0; i < 100; i++)
        {
            gap.OnLost();
        }

        Check.Equal(200, gap.GapMs);
    }

    [TestMethod]
    public void The_first_loss_at_a_lower_value_goes_back_to_the_proven_one()
    {
        var gap = new GapController();
        Hear(gap, GapController.Window);
        Check.True(gap.GapMs < 20);

        gap.OnLost();

        Check.Equal(20, gap.GapMs);
    }

    [TestMethod]
    public void A_value_that_lost_is_never_tried_again()
    {
        // A board that needs 100 ms, for ten thousand requests.
        var gap = new GapController();
        bool[] hasLost = new bool[GapController.MaxMs + 1];
        int losses = 0;
        for (int i = 0; i < 10_000; i++)
        {
            if (gap.GapMs >= 100)
            {
                gap.OnHeard();
                continue;
            }

            int tried = gap.GapMs;
            gap.OnLost();
            losses++;
            if (gap.GapMs != tried)
            {
                Check.True(!hasLost[tried]);
                hasLost[tried] = true;
            }
        }

        Check.True(losses <= 12);
        Check.True(gap.GapMs >= 100 && gap.GapMs <= 125);
    }

    private static void Hear(GapController gap, int count)
    {
        for (int i = 0; i < count; i++)
        {
            gap.OnHeard();
        }
    }
}
