using Daly.Desktop.Cli;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Simulated;

/// <summary>What the user wants simulated.</summary>
/// <param name="Cells">Cells in series, or <c>null</c> for those of the profile.</param>
/// <param name="Boards">Board numbers, one or several on one line.</param>
/// <param name="Dialects">What they speak, such as <c>a5</c> or <c>a5+p81</c>, in the same order; the last one goes on.</param>
internal sealed record SimulateOptions(
    string Profile,
    int? Cells,
    IReadOnlyList<int> Boards,
    IReadOnlyList<string> Dialects,
    IReadOnlyList<string> Faults,
    double SocPercent,
    int Seed)
{
    private const double ChargedVoltsPerCell = 3.55;

    /// <summary>Gets how long only the router is on, to begin with.</summary>
    public double StandbySeconds { get; init; }

    /// <summary>Makes the simulation, with a load and a charger that keep it moving.</summary>
    /// <exception cref="UsageException">Something is impossible.</exception>
    public Simulation Create()
    {
        if (SocPercent is not (>= 0 and <= 100)) throw new UsageException($"--soc must be 0..100, not {SocPercent}.");
        try
        {
            var profile = BmsProfiles.Get(Profile);
            if (Cells is { } cells) profile = profile with { Cells = cells };
            var boards = BoardList.Create(profile, Boards, Dialects);
            return Simulation.Create(new SimulationOptions
            {
                Boards = boards,
                Faults = Faults,
                Seed = Seed,
                InitialSocPercent = SocPercent,
                Load = LivingLoad(),
                Charger = LivingCharger(profile.Cells),
            });
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>A router that the BMS cannot see, a fridge, and now and then a kettle.</summary>
    private SumLoad LivingLoad() => new(
        new ConstantLoad(0.45), new PulseLoad(4.2, 70, 40, StandbySeconds), new PulseLoad(28, 180, 25, StandbySeconds));

    private static ScheduledCharger LivingCharger(int cells) =>
        new(new ConstantCharger(18, ChargedVoltsPerCell * cells), 120, 60, 110);
}
