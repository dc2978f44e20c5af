namespace Daly.Protocol.Detection;

/// <summary>What a search found and what it tried; for publishing and for remembering.</summary>
public sealed class DetectionReport
{
    private readonly DialectTrial[] _trials;

    internal DetectionReport(DialectTrial[] trials)
    {
        _trials = trials;
    }

    /// <summary>Gets what was tried, in order.</summary>
    public DialectTrial[] Trials => _trials;

    /// <summary>Gets the dialect that the board speaks, or spoke last time.</summary>
    public DialectKind Detected => Found == null ? DialectKind.Unknown : Found.Kind;

    /// <summary>Gets whether the board has answered in it since the start.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Gets a number that changes whenever there is something else to tell.</summary>
    public int Version { get; private set; }

    internal DialectTrial? Found { get; private set; }

    /// <summary>Gets whether each dialect was asked often enough to say what came of it.</summary>
    internal bool IsTold
    {
        get
        {
            for (int i = 0; i < _trials.Length; i++)
            {
                if (!_trials[i].IsTold)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes over what was found earlier; a dialect that is not tried here changes nothing.</summary>
    /// <param name="kind">The dialect.</param>
    public void Remember(DialectKind kind)
    {
        // A board that answers host 0x80 answers the PC's address as a rule; it costs two seconds to find out anew.
        for (int i = 0; i < _trials.Length && kind != DialectKind.A5Bluetooth; i++)
        {
            if (_trials[i].Kind == kind)
            {
                Found = _trials[i];
                Version++;
            }
        }
    }

    internal void Note(DialectTrial trial, TrialResult result)
    {
        if (trial.Note(result) && (IsTold || IsProven))
        {
            Version++;
        }
    }

    internal void Prove(DialectTrial trial)
    {
        Version += IsProven && Found == trial ? 0 : 1;
        Note(trial, TrialResult.Answered);
        Found = trial;
        IsProven = true;
    }
}
