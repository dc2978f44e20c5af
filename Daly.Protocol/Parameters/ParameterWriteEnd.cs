namespace Daly.Protocol.Parameters;

/// <summary>How the writing of one parameter ended.</summary>
public enum ParameterWriteEnd
{
    /// <summary>It has not.</summary>
    UnderWay = 0,

    /// <summary>Two readings in a row show the frame as wanted, all of it.</summary>
    Done = 1,

    /// <summary>Nothing was sent; <see cref="ParameterChange"/> tells why.</summary>
    NotSent = 2,

    /// <summary>Nothing was sent, because the board did not answer.</summary>
    NoAnswer = 3,

    /// <summary>It was sent, and the board has the frame as it was before.</summary>
    NotTaken = 4,

    /// <summary>The board had stored something else, and has the frame as it was before again.</summary>
    PutBack = 5,

    /// <summary>The board has stored something else.</summary>
    Other = 6,

    /// <summary>It was sent, and no two readings in a row agree on what the board has.</summary>
    InDoubt = 7,
}
