using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class EmptyAnchorTests
{
    [TestMethod]
    public void A_low_cell_at_a_small_current_for_a_minute_is_empty()
    {
        Bench bench = Low();
        bench.Run(60);
        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Run(2);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.Equal(0, bench.Permille);
        Check.Equal((int)SocBasis.Empty, (int)bench.Monitor.Soc.Basis);
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
        Check.True(bench.Monitor.History.LastSyncErrorPpm > 190_000);
    }

    [TestMethod]
    public void Above_a_fifth_of_C_the_voltage_says_nothing()
    {
        Bench bench = Low();
        bench.MilliAmps = -20_100;
        Refused(bench);
        bench.MilliAmps = -19_900;
        bench.Run(62);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void The_bus_voltage_of_the_shunt_never_anchors_empty()
    {
        Bench bench = new Bench { BusMilliVolts = 0, MilliAmps = 0 };
        bench.Monitor.TrySetSoc(600);
        bench.Bms.DischargeFet = FetState.Off;
        Refused(bench);
        Check.Equal(600, bench.Permille);
        bench.Bms.DischargeFet = FetState.On;
        Refused(bench);
    }

    [TestMethod]
    public void A_discharge_FET_that_is_off_needs_the_low_voltage_alarm()
    {
        Bench bench = Low();
        bench.MilliAmps = 0;
        bench.Bms.DischargeFet = FetState.Off;
        Refused(bench);
        bench.Bms.HasLowVoltageAlarm = true;
        bench.Run(62);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void Off_by_command_unknown_FET_and_a_sleeping_BMS_anchor_nothing()
    {
        Bench bench = Low();
        bench.Bms.IsOffByCommand = true;
        Refused(bench);
        bench = Low();
        bench.Bms.DischargeFet = FetState.Unknown;
        Refused(bench);
        bench = Low();
        bench.Run(30);
        bench.Bms.IsOnline = false;
        Refused(bench);
    }

    [TestMethod]
    public void Cells_that_are_not_fresh_anchor_nothing()
    {
        BmsView stale = new BmsView
        {
            IsOnline = true,
            ChargeFet = FetState.On,
            DischargeFet = FetState.On,
            LowestCellMilliVolts = 2500,
            CellsAtMs = 1000,
        };
        Bench frozen = new Bench(new MonitorOptions()) { MilliAmps = -1000 };
        frozen.Run(1);
        for (int i = 0; i < 600; i++)
        {
            frozen.NowMs += 1000;
            frozen.Reading.TimestampMs = frozen.NowMs;
            frozen.Reading.Sequence++;
            frozen.Monitor.Tick(frozen.NowMs, frozen.Reading, stale);
        }

        Check.Equal(0, frozen.Monitor.History.Syncs);
    }

    [TestMethod]
    public void A_short_sag_is_not_empty()
    {
        Bench bench = Low();
        for (int i = 0; i < 20; i++)
        {
            bench.CellMilliVolts = 2700;
            bench.Run(50);
            bench.CellMilliVolts = 3000;
            bench.Run(8);
        }

        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    private static Bench Low()
    {
        Bench bench = new Bench { CellMilliVolts = 2790, MilliAmps = -3000 };
        bench.Monitor.TrySetSoc(200);
        return bench;
    }

    private static void Refused(Bench bench)
    {
        bench.Run(600);
        Check.Equal(0, bench.Monitor.History.Syncs);
    }
}
