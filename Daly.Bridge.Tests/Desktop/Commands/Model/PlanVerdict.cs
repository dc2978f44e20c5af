namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal enum PlanVerdict
{
    NotDue,

    /// <summary>Due, but shortly after a restart the BMS or the clock is waited for.</summary>
    Waits,
    Goes,

    /// <summary>May not be switched back: an event takes its place.</summary>
    Dropped,

    /// <summary>The same, because something may happen now that was not acknowledged.</summary>
    LacksAck,
}
