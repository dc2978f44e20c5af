namespace Daly.Protocol.Link;

/// <summary>What the line shows that should not be; the hint for whoever has to find the fault.</summary>
public enum LinkSymptom
{
    /// <summary>Nothing wrong, or nothing known yet.</summary>
    None,

    /// <summary>Not one byte arrives.</summary>
    Silence,

    /// <summary>Only our own requests come back.</summary>
    EchoOnly,

    /// <summary>Bytes arrive, but no valid frame: noise, wrong speed or another protocol.</summary>
    Garbage,

    /// <summary>Valid frames arrive, but from another board number.</summary>
    OtherBoard,

    /// <summary>The serial line itself is not open.</summary>
    LineClosed,

    /// <summary>Online, but two boards answer each request: they have the same number.</summary>
    TwoBoards,
}
