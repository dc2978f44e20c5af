namespace Daly.Protocol.Link;

/// <summary>What a link has learned about the pace of its board: the pause that it needs and the time that it takes.</summary>
internal sealed class LinkTiming
{
    private readonly LinkStatus _status;
    private readonly GapController _gap = new GapController();
    private readonly TurnaroundAverage _turnaround = new TurnaroundAverage();

    public LinkTiming(LinkStatus status)
    {
        _status = status;
        _status.GapMs = _gap.GapMs;
    }

    /// <summary>Gets after how many ms of silence an answer is hardly to be expected any more.</summary>
    public int PatienceMs => _turnaround.PatienceMs;

    /// <summary>Notes an answer.</summary>
    /// <param name="wasSilentBefore">
    /// The same request had stayed unanswered before. It was lost to haste only if the board was awake all the time.
    /// </param>
    /// <param name="turnaroundMs">From the end of the request to the first byte.</param>
    public void NoteAnswer(bool wasSilentBefore, int turnaroundMs)
    {
        if (wasSilentBefore && _status.State == LinkState.Online)
        {
            _status.Counters.LostRequests++;
            _gap.OnLost();
        }
        else
        {
            _gap.OnHeard();
        }

        _turnaround.Note(turnaroundMs);
        _status.GapMs = _gap.GapMs;
        _status.TurnaroundMs = _turnaround.Ms;
    }
}
