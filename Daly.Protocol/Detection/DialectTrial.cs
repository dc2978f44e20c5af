using Daly.Protocol.Link;

namespace Daly.Protocol.Detection;

/// <summary>One dialect that is tried, and what came of it.</summary>
public sealed class DialectTrial
{
    internal DialectTrial(DialectKind kind, IBmsDialect dialect, IBmsWriter writer)
    {
        Kind = kind;
        Dialect = dialect;
        Writer = writer;
    }

    /// <summary>Gets which dialect it is.</summary>
    public DialectKind Kind { get; }

    /// <summary>Gets what came of it last.</summary>
    public TrialResult Result { get; internal set; }

    internal IBmsDialect Dialect { get; }

    internal IBmsWriter Writer { get; }

    internal int ImplausibleReplies { get; set; }
}
