namespace Daly.Firmware.Host;

/// <summary>Why the firmware restarted the chip. The numbers are stored.</summary>
internal enum RestartCause
{
    /// <summary>It did not: power cut, brown-out, reset button or a crash.</summary>
    None = 0,

    /// <summary>The bridge asked for it.</summary>
    Requested = 1,

    /// <summary>The bridge's loop stood still.</summary>
    LoopHung = 2,

    /// <summary>The firmware could not be put together.</summary>
    StartFailed = 3,
}
