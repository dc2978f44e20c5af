using System;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Monitor.Sources;
using Daly.Sensors;
using Daly.Simulator.Scenarios;

namespace Daly.Monitor.Tests.Desktop;

[TestClass]
public sealed class MonitorInvariantTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Increments_read_at_any_subset_of_samples_add_up_exactly(int seed)
    {
        var random = new Random(seed);
        var monitor = new BatteryMonitor(new MonitorOptions { EfficiencyPpm = 987_654, ParasiticMicroAmps = 12_345, ThresholdMicroAmps = 0 });
        monitor.TrySetSoc(500);
        var reading = new ShuntReading();
        long nowMs = 0, charged = 0, discharged = 0, seenCharged = 0, seenDischarged = 0;
        for (var i = 0; i < 200_000; i++)
        {
            nowMs += random.Next(1, 600);
            Fill(reading, nowMs, random.Next(-60_000_000, 60_000_000));
            monitor.Tick(nowMs, reading, Offline);
            if (random.Next(7) != 0) continue;
            charged += monitor.Flow.ChargedMicroAmpSeconds - seenCharged;
            discharged += monitor.Flow.DischargedMicroAmpSeconds - seenDischarged;
            Assert.IsGreaterThanOrEqualTo(seenCharged, monitor.Flow.ChargedMicroAmpSeconds);
            seenCharged = monitor.Flow.ChargedMicroAmpSeconds;
            seenDischarged = monitor.Flow.DischargedMicroAmpSeconds;
        }

        charged += monitor.Flow.ChargedMicroAmpSeconds - seenCharged;
        discharged += monitor.Flow.DischargedMicroAmpSeconds - seenDischarged;
        Assert.AreEqual(monitor.Flow.ChargedMicroAmpSeconds, charged);
        Assert.AreEqual(monitor.Flow.DischargedMicroAmpSeconds, discharged);

        // The SOC's count is the same charge with efficiency and draw, each right to the last unit.
        Int128 inside = ((Int128)charged * 987_654 / 1_000_000) - discharged;
        long startMs = reading.TimestampMs - nowMs;
        Assert.AreEqual(0, startMs);
        long counted = monitor.Soc.UnheldPpm - 500_000;
        long expected = (long)((inside - ((Int128)nowMs * 12_345 / 1000)) * 10 / (100_000L * 36));
        Assert.AreEqual(expected, counted, 1);
    }

    [TestMethod]
    public void Nothing_is_allocated_per_sample_or_record()
    {
        var monitor = new BatteryMonitor(new MonitorOptions { PeukertThousandths = 1100, ParasiticMicroAmps = 12_000 });
        var store = new QuietStore();
        var keeper = new RecordKeeper(store, "battery", monitor);
        keeper.Load(0);
        var view = new BmsView { IsOnline = true, ChargeFet = FetState.On, DischargeFet = FetState.On, SocPermille = 500 };
        var reading = new ShuntReading();
        Run(monitor, keeper, view, reading, 0, 5_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(monitor, keeper, view, reading, 5_000, 50_000);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsGreaterThan(10, store.Writes);
        Assert.IsGreaterThan(0, monitor.History.Syncs);
    }

    [TestMethod]
    public void Random_readings_restarts_and_views_never_throw_and_stay_in_range()
    {
        var random = new Random(5);
        var store = new MemoryBlobStore();
        var options = new MonitorOptions();
        var monitor = new BatteryMonitor(options);
        var keeper = new RecordKeeper(store, "battery", monitor);
        var reading = new ShuntReading();
        long nowMs = 0;
        for (var i = 0; i < 200_000; i++)
        {
            nowMs += random.Next(1000) == 0 ? random.NextInt64(-10_000_000, 100_000_000) : random.Next(0, 2000);
            Fill(reading, nowMs, random.Next(20) == 0 ? random.NextInt64(-90_000_000, 90_000_000) : random.Next(-9_000_000, 9_000_000));
            if (random.Next(10) == 0) reading.Invalidate();
            var view = RandomView(random, nowMs);
            monitor.Tick(nowMs, reading, view);
            keeper.Tick(nowMs, view);
            Assert.IsTrue(monitor.Soc.Permille is Absent.Value or >= 0 and <= 1000);
            Assert.IsTrue(monitor.TimeToGoSeconds is Absent.Value or >= 0 and <= 864_000);
            if (random.Next(5000) != 0) continue;
            monitor = new BatteryMonitor(options);
            keeper = new RecordKeeper(store, "battery", monitor);
            keeper.Load(nowMs);
        }

        Assert.IsGreaterThan(0, store.Writes);
    }

    [TestMethod]
    public void Fifty_years_in_the_counters_and_it_still_counts_to_the_microampere_second()
    {
        // A record of a monitor that has seen 500 A in and out for 50 years, as bytes, restored and counted on.
        const long FiftyYears = 788_940_000_000_000_000;
        var store = new MemoryBlobStore();
        var old = new BatteryMonitor(new MonitorOptions());
        var keeper = new RecordKeeper(store, "battery", old);
        keeper.SaveNow();
        keeper.Tick(0, Offline);
        var blob = store[RecordKeeper.FirstName];
        var totals = FindTotals(old);
        BitConverter.TryWriteBytes(blob.AsSpan(totals), FiftyYears);
        BitConverter.TryWriteBytes(blob.AsSpan(totals + 8), FiftyYears);
        BitConverter.TryWriteBytes(blob.AsSpan(totals + 28), FiftyYears / 1000 * 60);
        BitConverter.TryWriteBytes(blob.AsSpan(blob.Length - 4), BitwiseCrc(blob.AsSpan(0, blob.Length - 4)));
        store[RecordKeeper.FirstName] = blob;

        var monitor = new BatteryMonitor(new MonitorOptions());
        Assert.IsTrue(new RecordKeeper(store, "battery", monitor).Load(0));
        Assert.AreEqual(FiftyYears, monitor.Flow.DischargedMicroAmpSeconds);
        var reading = new ShuntReading();
        for (var i = 1; i <= 11; i++)
        {
            Fill(reading, i * 1000, -75_000);
            monitor.Tick(i * 1000, reading, Offline);
        }

        Assert.AreEqual(FiftyYears + 1_000_000, monitor.Flow.DischargedMicroAmpSeconds);
        Assert.AreEqual(FiftyYears, monitor.Flow.ChargedMicroAmpSeconds);
        Assert.AreEqual(FiftyYears / 1000 * 60, monitor.Energy.ChargedMilliWattSeconds);
        Assert.AreEqual(2_191_500_000, monitor.CyclesPermille);
    }

    private static BmsView Offline { get; } = new();

    // Calibration 12, count 40, budget 16 and SOC 16 bytes stand before the totals; the header is 16 long.
    private static int FindTotals(BatteryMonitor monitor)
    {
        Assert.AreEqual(0, monitor.Flow.ChargedMicroAmpSeconds);
        return 21 + 12 + 40 + 16 + 16;
    }

    private static void Run(BatteryMonitor monitor, RecordKeeper keeper, BmsView view, ShuntReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            long nowMs = i * 275L;
            var isCharging = i % 6000 > 3000;
            Fill(reading, nowMs, isCharging ? 1_500_000 : -15_000_000, isCharging ? 13_900_000 : 13_100_000);
            if (i % 50 == 0) reading.Invalidate();
            view.CellsAtMs = nowMs;
            view.PackAtMs = nowMs;
            monitor.Tick(nowMs, reading, view);
            keeper.Tick(nowMs, view);
        }
    }

    private static BmsView RandomView(Random random, long nowMs) => new()
    {
        IsOnline = random.Next(5) != 0,
        ChargeFet = (FetState)random.Next(3),
        DischargeFet = (FetState)random.Next(3),
        LowestCellMilliVolts = random.Next(4) == 0 ? Absent.Value : random.Next(0, 5000),
        HighestCellMilliVolts = random.Next(4) == 0 ? Absent.Value : random.Next(0, 5000),
        CellsAtMs = random.Next(4) == 0 ? Absent.Long : nowMs - random.Next(-1000, 30_000),
        PackAtMs = random.Next(4) == 0 ? Absent.Long : nowMs - random.Next(-1000, 30_000),
        PackMilliVolts = random.Next(4) == 0 ? Absent.Value : random.Next(0, 100_000),
        CurrentMilliAmps = random.Next(4) == 0 ? Absent.Value : random.Next(-3_000_000, 3_000_000),
        SocPermille = random.Next(-10, 1100),
        HasCellHighAlarm = random.Next(3) == 0,
        HasLowVoltageAlarm = random.Next(3) == 0,
    };

    private static void Fill(ShuntReading reading, long nowMs, long nanoVolts, long busMicroVolts = 13_200_000)
    {
        reading.ShuntNanoVolts = nanoVolts;
        reading.CurrentMicroAmps = nanoVolts * 100 / 75;
        reading.BusMicroVolts = busMicroVolts;
        reading.BusMilliVolts = (int)(busMicroVolts / 1000);
        reading.TimestampMs = nowMs;
        reading.Sequence++;
        reading.IsValid = true;
    }

    private static uint BitwiseCrc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private sealed class QuietStore : Daly.Hal.IBlobStore
    {
        public int Writes { get; private set; }

        public Daly.Hal.BlobWriteState StateOf(string name) => Daly.Hal.BlobWriteState.Done;

        public int Read(string name, byte[] buffer) => 0;

        public bool TryBeginWrite(string name, byte[] buffer, int count)
        {
            Writes++;
            return true;
        }
    }
}
