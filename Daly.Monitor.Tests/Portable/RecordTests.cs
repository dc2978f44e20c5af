using Daly.Monitor.Persistence;
using Daly.Monitor.Records;
using Daly.Monitor.Soc;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class RecordTests
{
    private const int VersionByte = 5;

    private readonly TestStore _store = new TestStore();

    [TestMethod]
    public void Everything_comes_back_and_the_quality_does_not()
    {
        Bench bench = Used();
        Save(bench, 1);
        BatteryMonitor restored = Load();
        BatteryMonitor before = bench.Monitor;
        Check.Equal(before.Soc.UnheldPpm, restored.Soc.UnheldPpm);
        Check.Equal(before.Soc.RemainingMicroAmpSeconds, restored.Soc.RemainingMicroAmpSeconds);
        Check.Equal(before.Flow.ChargedMicroAmpSeconds, restored.Flow.ChargedMicroAmpSeconds);
        Check.Equal(before.Flow.DischargedMicroAmpSeconds, restored.Flow.DischargedMicroAmpSeconds);
        Check.Equal(before.Energy.ChargedMilliWattSeconds, restored.Energy.ChargedMilliWattSeconds);
        Check.Equal(before.Energy.DischargedMilliWattSeconds, restored.Energy.DischargedMilliWattSeconds);
        Check.Equal(before.History.Syncs, restored.History.Syncs);
        Check.Equal(before.History.DeepestDischargeMicroAmpSeconds, restored.History.DeepestDischargeMicroAmpSeconds);
        Check.Equal(before.History.LowestMilliVolts, restored.History.LowestMilliVolts);
        Check.Equal((int)SocQuality.Synced, (int)before.Soc.Quality);
        Check.Equal((int)SocQuality.Estimated, (int)restored.Soc.Quality);
        Check.Equal((int)SocDoubt.Restarted, (int)restored.Soc.Doubt);
        Check.Equal(Absent.Long, restored.History.SinceFullDeciHours);
    }

    [TestMethod]
    public void A_cut_at_every_byte_leaves_the_older_record()
    {
        Bench bench = Used();
        Save(bench, 1);
        int length = _store.Get(RecordKeeper.FirstName).Length;
        long older = bench.Monitor.Soc.UnheldPpm;
        bench.Run(600);
        Check.True(bench.Monitor.Soc.UnheldPpm != older);
        for (int cut = 0; cut < length; cut++)
        {
            TestStore store = new TestStore();
            store.Set(RecordKeeper.FirstName, _store.Get(RecordKeeper.FirstName));
            Bench next = new Bench();
            RecordKeeper keeper = new RecordKeeper(store, "battery", next.Monitor);
            Check.True(keeper.Load(0));
            store.CutAfterBytes = cut;
            keeper.SaveNow();
            keeper.Tick(1000, next.Bms);
            Check.Equal(RecordKeeper.SecondName, store.LastName);
            Check.Equal(cut, store.Get(RecordKeeper.SecondName).Length);

            BatteryMonitor restarted = new BatteryMonitor(bench.Options);
            RecordKeeper after = new RecordKeeper(store, "battery", restarted);
            Check.True(after.Load(0));
            Check.Equal((int)(cut == 0 ? RecordFault.Unreadable : cut < 4 ? RecordFault.Foreign : RecordFault.Corrupt), (int)after.SecondFault);
            Check.Equal(older, restarted.Soc.UnheldPpm);
        }
    }

    [TestMethod]
    public void A_single_wrong_byte_anywhere_is_found()
    {
        Save(Used(), 1);
        byte[] record = _store.Get(RecordKeeper.FirstName);
        for (int i = 0; i < record.Length; i++)
        {
            record[i] ^= 0x10;
            Refuses(record);
            record[i] ^= 0x10;
        }

        for (int cut = 0; cut < record.Length; cut++)
        {
            byte[] torn = new byte[cut];
            for (int i = 0; i < cut; i++)
                torn[i] = record[i];

            Refuses(torn);
        }

        _store.Set(RecordKeeper.FirstName, record);
        Load();
    }

    [TestMethod]
    public void A_foreign_blob_and_a_newer_record_are_reported_and_not_used()
    {
        byte[] foreign = new byte[64];
        foreign[0] = (byte)'{';
        _store.Set(RecordKeeper.FirstName, foreign);
        _store.Set(RecordKeeper.SecondName, Newer());
        BatteryMonitor monitor = new BatteryMonitor(new Settings.MonitorOptions());
        RecordKeeper keeper = new RecordKeeper(_store, "battery", monitor);
        Check.True(!keeper.Load(0));
        Check.Equal((int)RecordFault.Foreign, (int)keeper.FirstFault);
        Check.Equal((int)RecordFault.Newer, (int)keeper.SecondFault);
        Check.Equal((int)SocQuality.Unknown, (int)monitor.Soc.Quality);

        // There is another place to write to: the newer record stays for whoever can read it.
        keeper.SaveNow();
        keeper.Tick(1, new Sources.BmsView());
        Check.Equal(RecordKeeper.FirstName, _store.LastName);
    }

    [TestMethod]
    public void The_checksum_is_the_CRC_32_of_IEEE_802_3()
    {
        Save(Used(), 1);
        byte[] buffer = _store.Get(RecordKeeper.FirstName);
        int length = buffer.Length;
        uint crc = BitwiseCrc(buffer, length - 4);
        for (int i = 0; i < 4; i++)
            Check.Equal((byte)(crc >> (8 * i)), buffer[length - 4 + i]);

        // And this one gives the published check value of "123456789".
        Check.Equal(0xCBF43926, BitwiseCrc(new byte[] { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 }, 9));
    }

    private static uint BitwiseCrc(byte[] buffer, int count)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return crc ^ 0xFFFFFFFF;
    }

    private static Bench Used()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.MilliAmps = -7_000;
        bench.CellMilliVolts = 3290;
        bench.Run(3333);
        return bench;
    }

    private void Save(Bench bench, int times)
    {
        RecordKeeper keeper = new RecordKeeper(_store, "battery", bench.Monitor);
        keeper.Load(bench.NowMs);
        for (int i = 0; i < times; i++)
        {
            keeper.SaveNow();
            keeper.Tick(bench.NowMs, bench.Bms);
        }

        Check.True(keeper.IsSaved);
    }

    private BatteryMonitor Load()
    {
        BatteryMonitor monitor = new BatteryMonitor(new Settings.MonitorOptions());
        Check.True(new RecordKeeper(_store, "battery", monitor).Load(0));
        return monitor;
    }

    private void Refuses(byte[] record)
    {
        TestStore store = new TestStore();
        store.Set(RecordKeeper.FirstName, record);
        BatteryMonitor monitor = new BatteryMonitor(new Settings.MonitorOptions());
        RecordKeeper keeper = new RecordKeeper(store, "battery", monitor);
        Check.True(!keeper.Load(0));
        Check.True(keeper.FirstFault != RecordFault.None && keeper.FirstFault != RecordFault.Missing);
        Check.Equal((int)SocQuality.Unknown, (int)monitor.Soc.Quality);
    }

    private static byte[] Newer()
    {
        TestStore store = new TestStore();
        Bench bench = Used();
        RecordKeeper keeper = new RecordKeeper(store, "battery", bench.Monitor);
        keeper.SaveNow();
        keeper.Tick(bench.NowMs, bench.Bms);
        byte[] newer = store.Get(RecordKeeper.FirstName);
        newer[VersionByte]++;
        uint crc = BitwiseCrc(newer, newer.Length - 4);
        for (int i = 0; i < 4; i++)
            newer[newer.Length - 4 + i] = (byte)(crc >> (8 * i));

        return newer;
    }
}
