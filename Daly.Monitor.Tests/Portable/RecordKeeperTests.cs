using Daly.Monitor.Persistence;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class RecordKeeperTests
{
    private readonly TestStore _store = new TestStore();

    [TestMethod]
    public void A_record_is_due_after_five_minutes_with_current()
    {
        Bench bench = new Bench { MilliAmps = -100 };
        RecordKeeper keeper = Keep(bench);
        Run(bench, keeper, 299);
        Check.Equal(0, _store.Writes);
        Run(bench, keeper, 2);
        Check.Equal(1, _store.Writes);
        Run(bench, keeper, 3000);
        Check.Equal(11, _store.Writes);
    }

    [TestMethod]
    public void Without_current_nothing_is_written()
    {
        Bench bench = new Bench();
        Run(bench, Keep(bench), 7200);
        Check.Equal(0, _store.Writes);
    }

    [TestMethod]
    public void A_record_is_due_when_a_500th_of_the_capacity_moved()
    {
        // 0.2 Ah at 5 A are 144 s.
        Bench bench = new Bench { MilliAmps = -5_000 };
        RecordKeeper keeper = Keep(bench);
        Run(bench, keeper, 140);
        Check.Equal(0, _store.Writes);
        Run(bench, keeper, 8);
        Check.Equal(1, _store.Writes);
    }

    [TestMethod]
    public void Records_are_never_closer_than_a_minute_by_rule()
    {
        Bench bench = new Bench { MilliAmps = -80_000 };
        Run(bench, Keep(bench), 601);
        Check.Equal(10, _store.Writes);
    }

    [TestMethod]
    public void A_sync_is_written_at_once()
    {
        Bench bench = new Bench { CellMilliVolts = 3500, MilliAmps = 2000 };
        RecordKeeper keeper = Keep(bench);
        while (bench.Monitor.History.Syncs == 0)
            Run(bench, keeper, 1);

        Check.Equal(1, _store.Writes);
    }

    [TestMethod]
    public void The_first_low_voltage_alarm_is_written_at_once_and_its_repetition_is_not()
    {
        Bench bench = new Bench();
        RecordKeeper keeper = Keep(bench);
        bench.Bms.HasLowVoltageAlarm = true;
        Run(bench, keeper, 1);
        Check.Equal(1, _store.Writes);
        Run(bench, keeper, 300);
        bench.Bms.HasLowVoltageAlarm = false;
        Run(bench, keeper, 30);
        bench.Bms.HasLowVoltageAlarm = true;
        Run(bench, keeper, 300);
        Check.Equal(1, _store.Writes);
    }

    [TestMethod]
    public void The_two_blobs_take_turns_also_after_a_restart()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        string[] expected = { RecordKeeper.FirstName, RecordKeeper.SecondName };
        for (int i = 0; i < 7; i++)
        {
            keeper.SaveNow();
            Run(bench, keeper, 1);
            Check.Equal(expected[i % 2], _store.LastName);
            if (i == 3)
                keeper = Keep(bench);
        }

        Check.Equal(3, keeper.Writes);
    }

    [TestMethod]
    public void The_younger_record_counts()
    {
        Bench bench = new Bench { MilliAmps = -20_000 };
        RecordKeeper keeper = Keep(bench);
        for (int i = 0; i < 5; i++)
        {
            Run(bench, keeper, 100);
            keeper.SaveNow();
            Run(bench, keeper, 1);
            BatteryMonitor restored = new BatteryMonitor(bench.Options);
            Check.True(new RecordKeeper(_store, "battery", restored).Load(0));
            Check.Equal(bench.Monitor.Flow.DischargedMicroAmpSeconds, restored.Flow.DischargedMicroAmpSeconds);
        }
    }

    [TestMethod]
    public void A_failed_write_is_counted_and_tried_again_in_the_same_place()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        keeper.SaveNow();
        _store.CutAfterBytes = 10;
        Run(bench, keeper, 1);
        Check.Equal(1, keeper.WriteErrors);
        _store.CutAfterBytes = -1;
        Run(bench, keeper, 55);
        Check.Equal(1, _store.Writes);
        Run(bench, keeper, 10);
        Check.Equal(2, _store.Writes);
        Check.Equal(RecordKeeper.FirstName, _store.LastName);
        Check.Equal(1, keeper.Writes);
    }

    [TestMethod]
    public void What_was_asked_for_does_not_wait_for_the_pause_after_a_failure()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        _store.CutAfterBytes = 10;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        Check.Equal(1, keeper.WriteErrors);
        _store.CutAfterBytes = -1;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        Check.Equal(1, keeper.Writes);
        Check.True(keeper.IsSaved);
    }

    [TestMethod]
    public void An_urgent_write_that_fails_again_is_not_repeated_before_its_minute()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        _store.CutAfterBytes = 10;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        keeper.SaveNow();
        Run(bench, keeper, 50);
        Check.Equal(2, _store.Writes);
        Run(bench, keeper, 15);
        Check.Equal(3, _store.Writes);
    }

    [TestMethod]
    public void A_slow_store_is_waited_for_and_not_written_to_twice()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        _store.IsSlow = true;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        Check.True(!keeper.IsSaved);
        keeper.SaveNow();
        Run(bench, keeper, 10);
        Check.Equal(1, _store.Writes);
        _store.FinishWrite();
        Run(bench, keeper, 1);
        _store.FinishWrite();
        Run(bench, keeper, 1);
        Check.Equal(2, _store.Writes);
        Check.True(keeper.IsSaved);
    }

    [TestMethod]
    public void Another_blob_that_was_written_well_does_not_make_a_failed_record_good()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        keeper.SaveNow();
        Run(bench, keeper, 1);
        _store.IsSlow = true;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        _store.FailWrite();
        Check.True(_store.TryBeginWrite("other", new byte[1], 1));
        _store.FinishWrite();
        _store.IsSlow = false;
        keeper.SaveNow();
        Run(bench, keeper, 1);

        // The torn one is in the second place: whoever writes to the first one now leaves no good record for a while.
        Check.Equal(1, keeper.WriteErrors);
        Check.Equal(RecordKeeper.SecondName, _store.LastName);
    }

    [TestMethod]
    public void Another_blob_that_failed_does_not_spoil_a_good_record()
    {
        Bench bench = new Bench { MilliAmps = -1000 };
        RecordKeeper keeper = Keep(bench);
        _store.IsSlow = true;
        keeper.SaveNow();
        Run(bench, keeper, 1);
        _store.FinishWrite();
        Check.True(_store.TryBeginWrite("other", new byte[1], 1));
        _store.FailWrite();
        Run(bench, keeper, 1);
        Check.Equal(0, keeper.WriteErrors);
        Check.Equal(1, keeper.Writes);
    }

    [TestMethod]
    public void Saved_totals_never_step_back_over_a_power_cut()
    {
        long last = 0;
        Bench bench = new Bench { MilliAmps = -3_000 };
        for (int cut = 0; cut < 20; cut++)
        {
            bench.Monitor = new BatteryMonitor(bench.Options);
            RecordKeeper keeper = Keep(bench);
            for (int i = 0; i < 100 + (37 * cut); i++)
            {
                Run(bench, keeper, 1);
                Check.True(keeper.Totals.DischargedMicroAmpSeconds >= last);
                last = keeper.Totals.DischargedMicroAmpSeconds;
            }
        }

        Check.True(last > 0);
    }

    private static void Run(Bench bench, RecordKeeper keeper, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            bench.Run(1);
            keeper.Tick(bench.NowMs, bench.Bms);
        }
    }

    private RecordKeeper Keep(Bench bench)
    {
        RecordKeeper keeper = new RecordKeeper(_store, "battery", bench.Monitor);
        keeper.Load(bench.NowMs);
        return keeper;
    }
}
