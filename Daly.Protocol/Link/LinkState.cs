namespace Daly.Protocol.Link;

/// <summary>Whether there is a BMS at the other end.</summary>
public enum LinkState
{
    /// <summary>Nothing is known yet.</summary>
    Starting = 0,

    /// <summary>The BMS answers.</summary>
    Online = 1,

    /// <summary>Only our own requests come back: the BMS sleeps, or the line is wired as a loop.</summary>
    Asleep = 2,

    /// <summary>The BMS does not answer.</summary>
    Lost = 3,
}
