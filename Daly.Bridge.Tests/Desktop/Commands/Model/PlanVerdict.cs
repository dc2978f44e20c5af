namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal enum PlanVerdict
{
    NotDue,

    /// <summary>Due, but the board, the medium or a late write is waited for.</summary>
    Waits,
    Goes,

    /// <summary>A protection is active, or the FET is back without us: an event takes its place.</summary>
    Dropped,

    /// <summary>Seen as wanted after a try.</summary>
    Done,

    /// <summary>Too late: an alarm takes its place.</summary>
    Expired,

    /// <summary>Due, but something may happen now that was not acknowledged.</summary>
    LacksAck,
}
