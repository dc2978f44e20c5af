using Daly.Firmware.StandIns;

namespace OnDevice.System;

/// <summary>The device's time of day, which nobody has set at the start.</summary>
public readonly struct DateTime
{
    public static readonly DateTime UnixEpoch = new(global::System.DateTime.UnixEpoch.Ticks);

    public DateTime(long ticks) => Ticks = ticks;

    public static DateTime UtcNow => new(PowerCycle.Current.World.Time.UtcNow.Ticks);

    public long Ticks { get; }

    public int Year => new global::System.DateTime(Ticks).Year;
}
