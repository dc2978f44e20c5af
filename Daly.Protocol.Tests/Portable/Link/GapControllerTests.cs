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
    public void A_loss_now_and_then_makes_it_no_longer()
    {
        var gap = new GapController();

        for (int i = 0; i < 100; i++)
        {
            gap.OnLost();
            Hear(gap, 4);
            Check.True(gap.GapMs <= 20);
        }
    }

    [TestMethod]
    public void Three_lost_in_a_row_try_the_longest_pause_and_a_loss_there_as_well_goes_back()
    {
        var gap = new GapController();
        Lose(gap, 3);
        Check.Equal(GapController.MaxMs, gap.GapMs);

        Hear(gap, 5);
        gap.OnLost();

        Check.Equal(20, gap.GapMs);
    }

    [TestMethod]
    public void Without_a_loss_there_the_suspected_pause_is_tried_again_and_kept_when_it_does_no_harm()
    {
        var gap = new GapController();
        Lose(gap, 3);
        Hear(gap, GapController.Compared);
        Check.Equal(20, gap.GapMs);

        Hear(gap, GapController.Window + 1);

        Check.True(gap.GapMs < 20);
    }

    [TestMethod]
    public void When_it_loses_again_the_pause_stays_long_and_falls_to_the_shortest_that_does_not()
    {
        var gap = new GapController();
        Lose(gap, 3);
        Hear(gap, GapController.Compared);
        Lose(gap, 2);
        Check.Equal(GapController.MaxMs, gap.GapMs);

        Hear(gap, 2 * GapController.Window);

        Check.True(gap.GapMs > 20 && gap.GapMs < GapController.MaxMs);
    }

    [TestMethod]
    public void What_was_taken_for_haste_is_forgotten_when_the_longest_pause_loses_too()
    {
        var gap = new GapController();
        Lose(gap, 3);
        Hear(gap, GapController.Compared);
        Lose(gap, 2);
        Hear(gap, 2 * GapController.Window);

        Hear(gap, GapController.Window);
        Hear(gap, GapController.Window);
        Hear(gap, GapController.Window);
        Hear(gap, GapController.Window);
        Lose(gap, 20);

        Check.True(gap.GapMs <= 20);
    }

    [TestMethod]
    public void Two_losses_more_at_a_lower_value_go_back_to_the_proven_one()
    {
        var gap = new GapController();
        Hear(gap, GapController.Window);
        Check.True(gap.GapMs < 20);

        Lose(gap, 2);

        Check.Equal(20, gap.GapMs);
    }

    [TestMethod]
    public void Where_the_proven_value_lost_as_many_a_lower_one_is_kept()
    {
        var gap = new GapController();
        gap.OnLost();
        Hear(gap, 9);
        gap.OnLost();
        Hear(gap, 9);
        int lower = gap.GapMs;
        Check.True(lower < 20);

        gap.OnLost();
        Hear(gap, 9);
        gap.OnLost();
        Hear(gap, 2);

        Check.Equal(lower, gap.GapMs);
    }

    [TestMethod]
    public void A_board_that_needs_a_pause_loses_12_requests_at_most_in_ten_thousand()
    {
        for (int neededMs = 8; neededMs <= 190; neededMs += 7)
        {
            var gap = new GapController();
            int losses = 0;
            for (int i = 0; i < 10_000; i++)
            {
                if (gap.GapMs >= neededMs)
                {
                    gap.OnHeard();
                }
                else
                {
                    gap.OnLost();
                    losses++;
                }
            }

            Check.True(losses <= 12);
            Check.True(gap.GapMs >= neededMs && gap.GapMs <= (neededMs * 5 / 4) + 2);
        }
    }

    private static void Lose(GapController gap, int count)
    {
        for (int i = 0; i < count; i++)
        {
            gap.OnLost();
        }
    }

    private static void Hear(GapController gap, int count)
    {
        for (int i = 0; i < count; i++)
        {
            gap.OnHeard();
        }
    }
}
