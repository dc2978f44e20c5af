namespace Daly.Simulator.Bms;

/// <summary>Boards by name.</summary>
public static class BmsProfiles
{
    /// <summary>Gets all named boards.</summary>
    public static IReadOnlyList<BmsProfile> All { get; } =
    [
        new() { Name = "old-4s", Cells = 4, Sensors = 1, AboveOffsetIsDischarge = true },
        new() { Name = "8s", Cells = 8, Sensors = 1 },
        new() { Name = "16s", Cells = 16, Sensors = 4, TurnaroundMaxMs = 50 },
        new()
        {
            Name = "24s", Cells = 24, Sensors = 4, Residue = false, BalanceFormat = BalanceReplyFormat.Number,
            FetTemperatureInStatus = true, AnswersBalanceCurrent = true,
        },
        new() { Name = "48s", Cells = 48, Sensors = 8 },
        new() { Name = "always-16", Cells = 8, Sensors = 1, AlwaysSixteenFrames = true },
        new() { Name = "slow", TurnaroundMinMs = 80, TurnaroundMaxMs = 80 },
        new() { Name = "fussy", LosesRequestsWithinMs = 100 },
    ];

    /// <summary>Finds a board.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those that are.</exception>
    public static BmsProfile Get(string name) =>
        All.FirstOrDefault(profile => profile.Name == name) ?? throw new ArgumentException(
            $"No simulated board is called '{name}'; there are {string.Join(", ", All.Select(p => p.Name))}.");
}
