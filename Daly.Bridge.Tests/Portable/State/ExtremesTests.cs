using Daly.Bridge.State;

namespace Daly.Bridge.Tests.Portable.State;

[TestClass]
public sealed class ExtremesTests
{
    private readonly Extremes _extremes = new Extremes();

    [TestMethod]
    public void Absent_values_are_left_out()
    {
        _extremes.Find(new int[] { Absent.Value, 3330, 3321, Absent.Value }, 4);
        Check.Equal(3321, _extremes.Min);
        Check.Equal(3, _extremes.MinNumber);
        Check.Equal(3330, _extremes.Max);
        Check.Equal(2, _extremes.MaxNumber);
        Check.Equal(9, _extremes.Delta);
        Check.Equal(3326, _extremes.Mean);
    }

    [TestMethod]
    public void The_first_of_equals_counts()
    {
        _extremes.Find(new int[] { 5, 5, 5 }, 3);
        Check.Equal(1, _extremes.MinNumber);
        Check.Equal(1, _extremes.MaxNumber);
        Check.Equal(0, _extremes.Delta);
    }

    [TestMethod]
    public void A_negative_mean_rounds_halves_away_from_zero()
    {
        _extremes.Find(new int[] { -4, -5 }, 2);
        Check.Equal(-5, _extremes.Mean);
    }

    [TestMethod]
    public void Of_nothing_everything_is_absent()
    {
        _extremes.Find(new int[] { 1, 2 }, 0);
        Check.Equal(Absent.Value, _extremes.Min);
        Check.Equal(Absent.Value, _extremes.MaxNumber);
        Check.Equal(Absent.Value, _extremes.Delta);
        Check.Equal(Absent.Value, _extremes.Mean);
    }
}
