namespace Daly.Protocol.Link;

/// <summary>
/// The suspicion that two boards of a wire have one number. Its links share it: what a board answers twice destroys the replies
/// of whoever is asked next, and shows only while nobody is.
/// </summary>
internal sealed class TwinDoubt
{
    /// <summary>After so many answers of each link the wire is listened to.</summary>
    public const int AnswersToHear = 24;

    private const int ForDoubtful = 16;
    private const int MuchDoubt = 40;
    private const int ListenMs = 200;
    private const int MinRest = 64;
    private const int MaxRest = 8192;

    private int _rest;
    private int _doubt;

    public TwinDoubt(int links)
    {
        _rest = MinRest * links;
    }

    /// <summary>Gets whether there is no doubt, and nothing to rest from.</summary>
    public bool IsCalm => _doubt == 0;

    /// <summary>Gets how often there was reason to listen.</summary>
    public int Hearing { get; private set; }

    /// <summary>Gets until when nobody on the wire is asked for anything, in monotonic milliseconds.</summary>
    public long ListenUntilMs { get; private set; } = Absent.Long;

    /// <summary>Takes note of an answer, and whether something came before it that nobody had asked for.</summary>
    public void OnAnswered(bool isDoubtful)
    {
        _doubt += _doubt < 0 ? 1 : _doubt > 0 ? -1 : 0;
        if (isDoubtful)
        {
            Suspect();
        }
    }

    /// <summary>Takes note of a reply that was destroyed, or that nobody had asked for.</summary>
    /// <remarks>Noise does that as well: each time there is reason to listen, it is left alone for twice as long.</remarks>
    public void Suspect()
    {
        _doubt += _doubt < 0 ? 0 : ForDoubtful;
        if (_doubt >= MuchDoubt)
        {
            _doubt = -_rest;
            _rest = _rest < MaxRest ? _rest * 2 : _rest;
            Hearing++;
        }
    }

    /// <summary>From now on the wire is listened to.</summary>
    public void Listen(long nowMs) => ListenUntilMs = nowMs + ListenMs;
}
