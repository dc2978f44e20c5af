using Daly.Protocol.Link;

namespace Daly.Protocol.D2;

/// <summary>The blocks that are read from a D2 board: request ids. Every block has a length of its own.</summary>
public static class D2Block
{
    /// <summary>0x00, 62 registers: all live values. The read that every known board answers.</summary>
    public const int Status = (0x00 << 8) | 62;

    /// <summary>0x3E, 9 registers: balance mask and current, FET and board temperature.</summary>
    public const int Extra = (0x3E << 8) | 9;

    /// <summary>0x47, 16 registers: cells 33 to 48, read only from a board that has them.</summary>
    public const int MoreCells = (0x47 << 8) | 16;

    /// <summary>0x80, 41 registers: capacity, thresholds, switches.</summary>
    public const int Settings = (0x80 << 8) | 41;

    /// <summary>0xA9, 32 registers: version texts and machine code.</summary>
    public const int Versions = (0xA9 << 8) | 32;

    /// <summary>0xCC, 5 registers: date of production, balancer switch.</summary>
    public const int Date = (0xCC << 8) | 5;

    /// <summary>0xD4, 3 registers: date and time.</summary>
    public const int Clock = (0xD4 << 8) | 3;

    /// <summary>0x2F, 8 registers: state, remaining charge, both FETs and what lies between; to confirm a FET write.</summary>
    public const int Fets = (0x2F << 8) | 8;

    /// <summary>0x28, 4 registers: voltage, current, SOC and one more, for three are the clock's; to confirm a SOC write.</summary>
    public const int Pack = (0x28 << 8) | 4;

    internal static readonly PollPlan Plan = CreatePlan(0);

    internal static readonly PollPlan LongPackPlan = CreatePlan(MoreCells | PollRow.Slow);

    private static PollPlan CreatePlan(int longPack) => PollRow.Plan(new int[]
    {
        Status | PollRow.Fast,
        longPack,
        Extra | PollRow.Slow,
        Settings | PollRow.Hourly,
        Versions | PollRow.Daily,
        Date | PollRow.Daily,
        Clock | PollRow.Hourly,
    });
}
