using Daly.Protocol.Link;

namespace Daly.Protocol.P81;

/// <summary>The blocks that are read from a 0x81 board: request ids. Every block has a length of its own.</summary>
public static class P81Block
{
    /// <summary>0x38, 60 registers: everything live but the single cells and sensors.</summary>
    public const int Live = (0x38 << 8) | 60;

    /// <summary>0x00, 56 registers: cell voltages and temperatures.</summary>
    public const int Cells = (0x00 << 8) | 56;

    /// <summary>0x100, 81 registers: capacity, switches, thresholds.</summary>
    public const int Settings = (0x100 << 8) | 81;

    /// <summary>0x151, 39 registers: the rest of the thresholds.</summary>
    public const int Limits = (0x151 << 8) | 39;

    /// <summary>0x178, 74 registers: texts.</summary>
    public const int Versions = (0x178 << 8) | 74;

    /// <summary>
    /// 0x48, 16 registers: state, remaining charge, both FETs and, so that the zeros of a waking board show, the mean cell;
    /// to confirm a FET write.
    /// </summary>
    public const int Fets = (0x48 << 8) | 16;

    /// <summary>0x38, 3 registers: voltage, current, SOC; to confirm a SOC write.</summary>
    public const int Pack = (0x38 << 8) | 3;

    /// <summary>0x61, 4 registers: date and time and one more, for three are <see cref="Pack"/>; to confirm a clock write.</summary>
    public const int Clock = (0x61 << 8) | 4;

    /// <summary>0x14A, 17 registers: all temperature limits, which <see cref="Settings"/> and <see cref="Limits"/> cut in two.</summary>
    public const int Temperatures = (0x14A << 8) | 17;

    internal static readonly PollPlan Plan = PollRow.Plan(new int[]
    {
        Live | PollRow.Fast,
        Cells | PollRow.Slow,
        Settings | PollRow.Hourly,
        Limits | PollRow.Hourly,
        Versions | PollRow.Daily,
    });

    /// <summary>One entry of the event journal; not polled.</summary>
    /// <param name="number">1 is the newest, 400 the oldest.</param>
    /// <returns>The request id.</returns>
    public static int JournalEntry(int number) => ((P81Register.Journal + number - 1) << 8) | 1;
}
