using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;

namespace Daly.Sensors.Tests.Desktop;

/// <summary>The driver on a simulated chip in virtual time, ticked when it asks to be.</summary>
internal sealed class SimulatedRun : ISimulationClock
{
    internal const int Address = 0x40;

    internal SimulatedRun()
    {
        Chip = new Ina226Model(this, Input);
        Bus.Attach(Address, Chip);
        Driver = new(Bus, new Ina226Options(Address, new ShuntRating(1, 2), false));
    }

    public long NowMicroseconds => NowMs * 1000;

    internal long NowMs { get; private set; }

    /// <summary>Gets or sets how long the caller is busy elsewhere between two ticks.</summary>
    internal int TickMs { get; set; } = 1;

    internal AdjustableShuntInput Input { get; } = new() { ShuntNanoVolts = -20_000_000, BusMicroVolts = 12_800_000 };

    internal SimulatedI2cBus Bus { get; } = new();

    internal Ina226Model Chip { get; }

    internal Daly.Sensors.Ina226 Driver { get; }

    internal ShuntReading Reading => Driver.Reading;

    /// <summary>Gets how many valid results said anything but what the input was since the last change.</summary>
    internal int WrongResults { get; private set; }

    internal int Results { get; private set; }

    internal void Run(long milliseconds)
    {
        for (long end = NowMs + milliseconds; NowMs < end; NowMs += TickMs)
        {
            long before = Reading.Sequence;
            Driver.Tick(NowMs);
            if (Reading.Sequence == before)
                continue;

            Results++;
            if (Reading.ShuntNanoVolts != Input.ShuntNanoVolts || Reading.BusMicroVolts != Input.BusMicroVolts)
                WrongResults++;
        }
    }
}
