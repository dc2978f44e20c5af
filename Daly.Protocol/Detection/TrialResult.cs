namespace Daly.Protocol.Detection;

/// <summary>What came of asking in one dialect.</summary>
public enum TrialResult
{
    /// <summary>Not asked yet.</summary>
    NotTried,

    /// <summary>Not one byte came.</summary>
    Silent,

    /// <summary>Only the request itself came back.</summary>
    EchoOnly,

    /// <summary>Bytes came, but no answer.</summary>
    Garbage,

    /// <summary>Another board number answered.</summary>
    OtherBoard,

    /// <summary>An answer came whose values cannot be true, as after waking up.</summary>
    Implausible,

    /// <summary>The board answered with values that can be true.</summary>
    Answered,
}
