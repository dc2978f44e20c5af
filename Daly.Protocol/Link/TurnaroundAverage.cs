namespace Daly.Protocol.Link;

/// <summary>How long a board takes to begin its reply, averaged over the latest replies.</summary>
internal sealed class TurnaroundAverage
{
    private const int Smoothing = 8;

    /// <summary>Boards begin within 30 to 100 ms.</summary>
    private const int LongestUsualMs = 100;

    /// <summary>Gets the average in ms, or absent.</summary>
    public int Ms { get; private set; } = Absent.Value;

    /// <summary>
    /// Gets after how many ms of silence nothing more is to be expected, though it is not certain yet; for whoever has
    /// something more urgent to do.
    /// </summary>
    public int PatienceMs
    {
        get
        {
            if (Ms == Absent.Value)
            {
                return int.MaxValue;
            }

            return Ms * 2 > LongestUsualMs ? Ms * 2 : LongestUsualMs;
        }
    }

    /// <summary>Takes a measurement.</summary>
    /// <param name="ms">In ms; negative ones say nothing.</param>
    public void Note(int ms)
    {
        if (ms >= 0)
        {
            Ms = Ms == Absent.Value ? ms : ((Ms * (Smoothing - 1)) + ms + (Smoothing / 2)) / Smoothing;
        }
    }
}
