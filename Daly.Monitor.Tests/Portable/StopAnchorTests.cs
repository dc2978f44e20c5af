using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class StopAnchorTests
{
    [TestMethod]
    public void The_stop_of_the_BMS_at_its_highest_cell_is_full()
    {
        Bench bench = Charging(10_000, 3420);
        Stop(bench);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.Equal((int)SocBasis.Full, (int)bench.Monitor.Soc.Basis);
    }

    [TestMethod]
    public void A_stop_counts_once()
    {
        Bench bench = Charging(10_000, 3420);
        Stop(bench);
        bench.MilliAmps = -5000;
        bench.Run(3600);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.True(bench.Permille < 960);
    }

    [TestMethod]
    public void Below_3400_mV_per_cell_it_is_one_cell_and_not_the_pack()
    {
        Bench bench = Charging(10_000, 3390);
        Stop(bench);
        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void After_a_very_strong_current_it_says_nothing()
    {
        Bench bench = Charging(60_000, 3450);
        Stop(bench);
        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void A_charge_FET_that_somebody_switched_off_says_nothing()
    {
        Bench bench = Charging(10_000, 3450);
        bench.Bms.IsOffByCommand = true;
        Stop(bench);
        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void An_alarm_without_the_FET_and_a_FET_without_the_alarm_say_nothing()
    {
        Bench bench = Charging(10_000, 3450);
        bench.Bms.HasCellHighAlarm = true;
        bench.Run(60);
        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Bms.HasCellHighAlarm = false;
        bench.Bms.ChargeFet = FetState.Off;
        bench.Run(60);
        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    private static Bench Charging(long milliAmps, int cellMilliVolts)
    {
        Bench bench = new Bench { MilliAmps = milliAmps, CellMilliVolts = cellMilliVolts };
        bench.Monitor.TrySetSoc(900);
        bench.Run(600);
        return bench;
    }

    private static void Stop(Bench bench)
    {
        bench.MilliAmps = 0;
        bench.Bms.HasCellHighAlarm = true;
        bench.Bms.ChargeFet = FetState.Off;
        bench.Run(30);
    }
}
