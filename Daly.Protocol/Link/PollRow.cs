namespace Daly.Protocol.Link;

/// <summary>What is read and how often, as one number: a request id of the dialect, and its lane above that.</summary>
internal static class PollRow
{
    public const int Fast = 1 << LaneBits;
    public const int Slow = 2 << LaneBits;

    /// <summary>Asked instead of the slow row before it, while the firmware leaves that unanswered.</summary>
    public const int Spare = 3 << LaneBits;

    public const int EveryMinute = 4 << LaneBits;
    public const int Hourly = 5 << LaneBits;
    public const int Daily = 6 << LaneBits;

    private const int LaneBits = 24;
    private const int RequestMask = (1 << LaneBits) - 1;

    /// <summary>Makes a plan of rows, in the order in which they are read.</summary>
    public static PollPlan Plan(int[] rows)
    {
        int[] rare = Lane(rows, EveryMinute, Daily);
        var periods = new int[rare.Length];
        for (int i = 0; i < rare.Length; i++)
        {
            periods[i] = PeriodSeconds(rare[i] & ~RequestMask);
            rare[i] &= RequestMask;
        }

        int[] slow = Lane(rows, Slow, Slow);
        return new PollPlan(Bare(Lane(rows, Fast, Fast)), Bare(slow), rare, periods) { Spares = Spares(rows, slow.Length) };
    }

    private static int PeriodSeconds(int lane)
    {
        switch (lane)
        {
            case EveryMinute:
                return 60;
            case Daily:
                return 24 * 3600;
            default:
                return 3600;
        }
    }

    private static bool IsIn(int row, int first, int last) => row >= first && row < last + (1 << LaneBits);

    private static int[] Lane(int[] rows, int first, int last)
    {
        int count = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            count += IsIn(rows[i], first, last) ? 1 : 0;
        }

        var lane = new int[count];
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            if (IsIn(rows[i], first, last))
            {
                lane[--count] = rows[i];
            }
        }

        return lane;
    }

    private static int[] Bare(int[] rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] &= RequestMask;
        }

        return rows;
    }

    private static int[] Spares(int[] rows, int slowCount)
    {
        if (Lane(rows, Spare, Spare).Length == 0)
        {
            return PollPlan.Nothing;
        }

        var spares = new int[slowCount];
        int slow = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            bool isSpare = IsIn(rows[i], Spare, Spare);
            slow += IsIn(rows[i], Slow, Slow) ? 1 : 0;
            if (slow >= 0 && (isSpare || IsIn(rows[i], Slow, Slow)))
            {
                spares[slow] = isSpare ? rows[i] & RequestMask : PollPlan.NoRequest;
            }
        }

        return spares;
    }
}
