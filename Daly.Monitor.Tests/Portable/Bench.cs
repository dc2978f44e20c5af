using Daly.Monitor.Settings;
using Daly.Monitor.Sources;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

/// <summary>A monitor with a sensor and a BMS that say what a test wants, once a second.</summary>
internal sealed class Bench
{
    internal const long MicroAmpSecondsPerAmpHour = 3_600_000_000;

    internal Bench()
        : this(new MonitorOptions())
    {
    }

    internal Bench(MonitorOptions options)
    {
        Options = options;
        Monitor = new BatteryMonitor(options);
        Bms.IsOnline = true;
        Bms.ChargeFet = FetState.On;
        Bms.DischargeFet = FetState.On;
        CellMilliVolts = 3300;
    }

    internal MonitorOptions Options { get; }

    internal BatteryMonitor Monitor { get; set; }

    internal ShuntReading Reading { get; } = new ShuntReading();

    internal BmsView Bms { get; } = new BmsView();

    internal long NowMs { get; set; } = 1000;

    internal long MilliAmps { get; set; }

    internal int CellMilliVolts { get; set; }

    /// <summary>Gets or sets what VBUS shows, when it is not the cells'.</summary>
    internal int BusMilliVolts { get; set; } = Absent.Value;

    internal bool HasSensor { get; set; } = true;

    internal bool HasBmsCurrent { get; set; }

    internal int BmsMilliAmps { get; set; } = Absent.Value;

    internal bool IsSaturated { get; set; }

    /// <summary>Gives the SOC in permille as shown.</summary>
    internal int Permille => Monitor.Soc.Permille;

    internal void Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
            Step(1000);
    }

    internal void Step(int milliSeconds)
    {
        NowMs += milliSeconds;
        Measure();
        Answer();
        Monitor.Tick(NowMs, Reading, Bms);
    }

    /// <summary>Makes the battery full and synchronised: charged voltage, 2 A, for the detection time.</summary>
    internal void Fill()
    {
        CellMilliVolts = 3500;
        MilliAmps = 2000;
        Run(Options.DetectSeconds + 2);
    }

    private void Measure()
    {
        if (!HasSensor)
        {
            Reading.Invalidate();
            return;
        }

        Reading.ShuntNanoVolts = MilliAmps * Options.Rating.MilliVolts * 1000 / Options.Rating.Amps;
        Reading.BusMilliVolts = BusMilliVolts == Absent.Value ? CellMilliVolts * Options.Cells : BusMilliVolts;
        Reading.BusMicroVolts = Reading.BusMilliVolts * 1000L;
        Reading.CurrentMicroAmps = MilliAmps * 1000;
        Reading.IsSaturated = IsSaturated;
        Reading.TimestampMs = NowMs;
        Reading.Sequence++;
        Reading.IsValid = true;
    }

    private void Answer()
    {
        if (!Bms.IsOnline)
            return;

        Bms.LowestCellMilliVolts = CellMilliVolts;
        Bms.HighestCellMilliVolts = CellMilliVolts;
        Bms.CellsAtMs = NowMs;
        Bms.PackMilliVolts = CellMilliVolts * Options.Cells;
        Bms.CurrentMilliAmps = HasBmsCurrent ? (int)MilliAmps : BmsMilliAmps;
        Bms.PackAtMs = NowMs;
    }
}
