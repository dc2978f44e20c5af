namespace Daly.Sensors.Tests.Portable;

/// <summary>A driver on a register bus, ticked every millisecond of virtual time.</summary>
internal sealed class Bench
{
    internal const int PeriodMs = 275;

    private long _sinceResultMs;

    internal Bench()
        : this(new ShuntRating(1, 2), false)
    {
    }

    internal Bench(ShuntRating rating, bool isInverted)
    {
        Bus.PowerOn();
        Chip = new Ina226(Bus, new Ina226Options(0x40, rating, isInverted));
    }

    internal RegisterBus Bus { get; } = new RegisterBus();

    internal Ina226 Chip { get; }

    internal ShuntReading Reading => Chip.Reading;

    internal long NowMs { get; private set; }

    /// <summary>Gets or sets whether the chip makes results.</summary>
    internal bool Converts { get; set; } = true;

    internal int MostTransfersPerTick { get; private set; }

    internal void Run(long milliSeconds)
    {
        for (long i = 0; i < milliSeconds; i++)
            Tick();
    }

    /// <summary>Lets time pass without a tick.</summary>
    internal void Stall(long milliSeconds)
    {
        for (long i = 0; i < milliSeconds; i++)
            Pass();
    }

    /// <summary>Runs until the next result is delivered, at most two seconds.</summary>
    internal bool RunToResult()
    {
        long before = Reading.Sequence;
        for (int i = 0; i < 2000 && Reading.Sequence == before; i++)
            Tick();

        return Reading.Sequence == before + 1;
    }

    internal void Measure(int shunt, int bus)
    {
        Bus.Registers[0x01] = shunt;
        Bus.Registers[0x02] = bus;
    }

    private void Tick()
    {
        Pass();
        int before = Bus.Transfers;
        Chip.Tick(NowMs);
        int used = Bus.Transfers - before;
        if (used > MostTransfersPerTick)
            MostTransfersPerTick = used;
    }

    private void Pass()
    {
        NowMs++;
        _sinceResultMs++;
        if (_sinceResultMs < PeriodMs)
            return;

        _sinceResultMs = 0;
        if (Converts)
            Bus.Registers[0x06] |= 0x0008;
    }
}
