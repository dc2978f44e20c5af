using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Detection;

/// <summary>One dialect that is tried, and what came of it.</summary>
public sealed class DialectTrial
{
    /// <summary>One unanswered request may have been lost; what was seen before counts for longer.</summary>
    private const int AsksToTell = 2;

    private const int SilencesToForget = 10;

    private readonly DialectRow _row;
    private readonly LinkOptions _options;
    private readonly LinkStatus _status;
    private IBmsDialect? _dialect;
    private IBmsWriter? _writer;
    private int _asks;
    private int _silences;

    internal DialectTrial(DialectRow row, LinkOptions options, LinkStatus status)
    {
        _row = row;
        _options = options;
        _status = status;
    }

    /// <summary>Gets which dialect it is.</summary>
    public DialectKind Kind => _row.Kind;

    /// <summary>Gets what came of it last.</summary>
    public TrialResult Result { get; internal set; }

    /// <summary>Gets whether it was asked often enough to say what came of it.</summary>
    internal bool IsTold => _asks >= AsksToTell || Result == TrialResult.Answered;

    /// <summary>Gets the reading side, made when it is first needed.</summary>
    internal IBmsDialect Dialect
    {
        get
        {
            if (_dialect == null)
            {
                Make();
            }

            return _dialect!;
        }
    }

    /// <summary>Gets the writing side, made together with the reading side.</summary>
    internal IBmsWriter Writer
    {
        get
        {
            if (_writer == null)
            {
                Make();
            }

            return _writer!;
        }
    }

    internal int ImplausibleReplies { get; set; }

    /// <summary>Takes note of what came of it.</summary>
    /// <returns>Whether that is news.</returns>
    internal bool Note(TrialResult result)
    {
        bool wasTold = IsTold;
        _asks++;
        _silences = result == TrialResult.Silent ? _silences + 1 : 0;
        bool isKept = result == Result || (Result != TrialResult.NotTried && _silences > 0 && _silences < SilencesToForget);
        Result = isKept ? Result : result;
        return !isKept || IsTold != wasTold;
    }

    /// <summary>Gives back the memory of a dialect that is not spoken.</summary>
    internal void Release()
    {
        _dialect = null;
        _writer = null;
    }

    private void Make() => _dialect = _row.Create(_options, _status, out _writer);
}
