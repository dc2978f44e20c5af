using System.Collections.Immutable;

namespace Daly.Simulator.Bms;

/// <summary>One kind of board: its battery, its manners on the wire and its limits.</summary>
public sealed record BmsProfile
{
    /// <summary>A sleep time that means "never".</summary>
    public const int NeverSleeps = 65535;

    /// <summary>Gets the name under which the profile can be asked for.</summary>
    public string Name { get; init; } = "custom";

    /// <summary>Gets the cells in series, 1..48.</summary>
    public int Cells { get; init; } = 16;

    /// <summary>Gets the temperature sensors, 1..21.</summary>
    public int Sensors { get; init; } = 4;

    /// <summary>Gets the rated capacity, in ampere-hours.</summary>
    public double CapacityAmpHours { get; init; } = 100;

    /// <summary>Gets the board number, 1..16: answers host 0x3F + number.</summary>
    public int BoardNumber { get; init; } = 1;

    /// <summary>Gets the languages that it answers.</summary>
    public BoardDialects Dialects { get; init; } = BoardDialects.A5;

    /// <summary>Gets whether a raw current above 30000 means discharging in A5; firmware differs.</summary>
    public bool AboveOffsetIsDischarge { get; init; }

    /// <summary>Gets the number of the first frame of a burst, 1 on real boards, 0 in the vendor's document.</summary>
    public int FrameNumberBase { get; init; } = 1;

    /// <summary>Gets whether unused bytes keep what the previous reply left there, as on older firmware.</summary>
    public bool Residue { get; init; } = true;

    /// <summary>Gets what fills unused bytes without residue: 0x00 or 0xFF.</summary>
    public byte ReservedFill { get; init; }

    /// <summary>Gets how A5 0x97 is filled.</summary>
    public BalanceReplyFormat BalanceFormat { get; init; }

    /// <summary>Gets the shortest time from a request's end to the reply's start, in milliseconds.</summary>
    public int TurnaroundMinMs { get; init; } = 23;

    /// <summary>Gets the longest time from a request's end to the reply's start, in milliseconds.</summary>
    public int TurnaroundMaxMs { get; init; } = 23;

    /// <summary>Gets whether even the PC's address gets 16 + 3 frames, which normally only host 0x80 does.</summary>
    public bool AlwaysSixteenFrames { get; init; }

    /// <summary>Gets whether one temperature frame more than needed is sent.</summary>
    public bool ExtraTemperatureFrame { get; init; }

    /// <summary>Gets the gap after an exchange within which a request is lost, in milliseconds.</summary>
    public int LosesRequestsWithinMs { get; init; }

    /// <summary>Gets the time without current until the board sleeps, in seconds; 65535 = never.</summary>
    public int SleepAfterSeconds { get; init; } = NeverSleeps;

    /// <summary>Gets what comes back while it sleeps.</summary>
    public AsleepBehaviour WhenAsleep { get; init; } = AsleepBehaviour.Silent;

    /// <summary>Gets whether it is asleep when the simulation starts.</summary>
    public bool StartsAsleep { get; init; }

    /// <summary>Gets whether current wakes it; a charger and the button always do.</summary>
    public bool CurrentWakes { get; init; } = true;

    /// <summary>Gets how long after waking everything measured reads zero, in milliseconds.</summary>
    public int ZeroFramesAfterWakeMs { get; init; }

    /// <summary>Gets the current below which the board sees none, in amperes.</summary>
    public double DeadBandAmps { get; init; } = 1.1;

    /// <summary>Gets the gain of the board's own charge counter; 1 = exact apart from the dead band.</summary>
    public double OwnCounterGain { get; init; } = 1.02;

    /// <summary>Gets what the board itself draws from the cells, in amperes.</summary>
    public double DrawAmps { get; init; } = 0.020;

    /// <summary>Gets whether byte 7 of A5 0x94 is the FETs' temperature, as on R24 boards.</summary>
    public bool FetTemperatureInStatus { get; init; }

    /// <summary>Gets whether A5 0x9A (balance current) is answered.</summary>
    public bool AnswersBalanceCurrent { get; init; }

    /// <summary>Gets how writes of settings are taken.</summary>
    public ParameterWriteBehaviour ParameterWrites { get; init; }

    /// <summary>Gets data ids that are never answered.</summary>
    public ImmutableHashSet<byte> SilentIds { get; init; } = [];

    /// <summary>Gets registers of the Modbus-like dialects: a read that starts at one of them is never answered.</summary>
    public ImmutableHashSet<int> SilentRegisters { get; init; } = [];

    /// <summary>Gets the cycles that the battery has behind it.</summary>
    public int InitialCycles { get; init; } = 2;

    public DateTime ProductionDate { get; init; } = new(2022, 8, 10);

    /// <summary>Gets the limits.</summary>
    public BmsThresholds Thresholds { get; init; } = new();

    public BmsTexts Texts { get; init; } = new();

    /// <summary>Gets the profile, or says what is wrong with it.</summary>
    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    public BmsProfile Checked()
    {
        if (Cells is < 1 or > 48) throw new ArgumentException($"Cells must be 1..48, not {Cells}.");
        if (Sensors is < 1 or > 21) throw new ArgumentException($"Sensors must be 1..21, not {Sensors}.");
        if (BoardNumber is < 1 or > 16) throw new ArgumentException($"Board number must be 1..16, not {BoardNumber}.");
        if (FrameNumberBase is < 0 or > 1) throw new ArgumentException("Frame numbers start at 0 or 1.");
        if (!(CapacityAmpHours > 0)) throw new ArgumentException("Capacity must be above 0 Ah.");
        if (TurnaroundMinMs < 0 || TurnaroundMaxMs < TurnaroundMinMs)
            throw new ArgumentException("Turnaround must be 0 ms or more, its maximum not below its minimum.");
        return this;
    }
}
