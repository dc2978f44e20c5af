namespace Daly.Protocol.Link;

/// <summary>What the line shows while the link is not online; the hint for whoever has to find the fault.</summary>
public enum LinkSymptom
{
    /// <summary>Nothing wrong, or nothing known yet.</summary>
    None = 0,

    /// <summary>Not one byte arrives.</summary>
    Silence = 1,

    /// <summary>Only our own requests come back.</summary>
    EchoOnly = 2,

    /// <summary>Bytes arrive, but no valid frame: noise, wrong speed or another protocol.</summary>
    Garbage = 3,

    /// <summary>Valid frames arrive, but from another board number.</summary>
    OtherBoard = 4,

    /// <summary>The serial line itself is not open.</summary>
    LineClosed = 5,
}
