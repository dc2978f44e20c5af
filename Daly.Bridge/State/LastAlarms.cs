using Daly.Protocol.Alarms;

namespace Daly.Bridge.State;

/// <summary>
/// What a BMS last complained about: all alarms since it last had none. It outlives the link, because a BMS that switched
/// everything off goes to sleep and takes the reason with it.
/// </summary>
public sealed class LastAlarms
{
    /// <summary>Gets the alarms as <see cref="BitOf"/> numbers them; 0 if there never were any.</summary>
    public long Bits { get; private set; }

    /// <summary>Gets the highest level among them, or absent if there never were any.</summary>
    public int Level { get; private set; } = Absent.Value;

    /// <summary>Gets when the latest of them came, in Unix seconds, or absent: the clock was not set, or there never were any.</summary>
    public long UnixSeconds { get; private set; } = Absent.Long;

    /// <summary>Gets whether the BMS had no alarm since.</summary>
    public bool IsOver { get; private set; } = true;

    /// <summary>Gets a number that changes with all that is to be stored.</summary>
    internal int Changes { get; private set; }

    /// <summary>Gives an alarm its bit.</summary>
    /// <returns>Bit n of byte b of the alarm bytes in bit 8 · b + n.</returns>
    public static long BitOf(int alarm)
    {
        int byteIndex = AlarmCatalogue.ByteIndex(alarm);

        // Byte 7, the fault code, has no bits: its place is free for those beyond A5.
        int place = byteIndex == AlarmCatalogue.BeyondOffset ? AlarmCatalogue.FaultCodeOffset : byteIndex;
        return 1L << ((place * 8) + AlarmCatalogue.Bit(alarm));
    }

    /// <summary>Takes over what was stored.</summary>
    /// <param name="bits">What <see cref="Bits"/> was.</param>
    /// <param name="level">What <see cref="Level"/> was.</param>
    /// <param name="unixSeconds">What <see cref="UnixSeconds"/> was.</param>
    /// <param name="isOver">What <see cref="IsOver"/> was.</param>
    public void Load(long bits, int level, long unixSeconds, bool isOver)
    {
        Bits = bits;
        Level = bits == 0 ? Absent.Value : level;
        UnixSeconds = unixSeconds;
        IsOver = isOver || bits == 0;
    }

    /// <summary>Takes note of what the BMS says now.</summary>
    /// <param name="unixSeconds">The time of day, or absent.</param>
    internal void Note(AlarmEvaluation alarms, long unixSeconds)
    {
        long bits = 0;
        for (int i = 0; i < alarms.ActiveCount; i++) bits |= BitOf(alarms.ActiveIndex(i));
        if (bits != 0 && (IsOver || (bits & ~Bits) != 0))
        {
            Level = IsOver || alarms.Level > Level ? alarms.Level : Level;
            Bits = IsOver ? bits : Bits | bits;
            UnixSeconds = unixSeconds;
            Changes++;
        }

        if (IsOver != (bits == 0)) Changes++;
        IsOver = bits == 0;
    }
}
