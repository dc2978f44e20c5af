using Daly.Bridge.Polling;
using Daly.Bridge.Records;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor.Records;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Records;

[TestClass]
public sealed class LearnedStoreTests
{
    private readonly FakeBlobs _blobs = new FakeBlobs();

    [TestMethod]
    public void The_check_value_is_that_of_the_standard()
    {
        byte[] digits = { (byte)'1', (byte)'2', (byte)'3', (byte)'4', (byte)'5', (byte)'6', (byte)'7', (byte)'8', (byte)'9' };
        Check.Equal(0xCBF43926, Crc32.Compute(digits, 9));
    }

    [TestMethod]
    public void A_learned_sign_survives_a_restart()
    {
        Learn(CurrentSignKind.Inverted);
        BridgeState state = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 50), state).Load();
        Check.Equal((int)CurrentSignKind.Inverted, (int)state.Packs[0].Sign.Learned);
        Check.Equal((int)CurrentSignKind.Unknown, (int)state.Packs[1].Sign.Learned);
        Check.Equal(0, state.Diagnostics.StorageErrors);
    }

    [TestMethod]
    public void What_a_board_last_complained_about_survives_a_restart()
    {
        const long Seconds = 1_780_000_000;
        long bits = LastAlarms.BitOf(0) | LastAlarms.BitOf(3);
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        state.Packs[1].LastAlarms.Load(bits, 2, Seconds, false);
        state.Packs[0].Sign.Load(CurrentSignKind.Normal);
        store.Tick(0);
        BridgeState next = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 50), next).Load();
        Check.Equal(bits, next.Packs[1].LastAlarms.Bits);
        Check.Equal(2, next.Packs[1].LastAlarms.Level);
        Check.Equal(Seconds, next.Packs[1].LastAlarms.UnixSeconds);
        Check.True(!next.Packs[1].LastAlarms.IsOver);
        Check.Equal(0, next.Packs[0].LastAlarms.Bits);
    }

    [TestMethod]
    public void A_new_alarm_is_stored_at_once_and_only_once()
    {
        PackState pack = ExamplePack.Create(0);
        var machine = new FakeMachine();
        var state = new BridgeState(machine, new PackState[] { pack }, null, 0);
        var observer = new PackObserver(pack, new EventLog(machine), BalanceFormat.Auto);
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        for (long ms = 0; ms < 200_000; ms += 500)
        {
            pack.Data.Alarms.Raw[0] = (byte)(ms < 100_000 ? 0 : 4);
            pack.Data.MarkUpdated(BmsGroup.Alarms, ms);
            observer.Observe(null, ms);
            store.Tick(ms);
            Check.Equal(ms < 100_000 ? 0 : 1, _blobs.Writes);
        }
    }

    [TestMethod]
    public void A_protection_right_after_a_warning_is_stored_at_once_and_one_that_comes_and_goes_wears_nothing_out()
    {
        PackState pack = ExamplePack.Create(0);
        var machine = new FakeMachine();
        var state = new BridgeState(machine, new PackState[] { pack }, null, 0);
        var observer = new PackObserver(pack, new EventLog(machine), BalanceFormat.Auto);
        var store = new LearnedStore(new RecordMedium(new NamedBlobs(), "van", 50), state);
        store.Load();
        for (long ms = 0; ms < 600_000; ms += 1000)
        {
            pack.Data.Alarms.Raw[0] = (byte)(ms == 0 ? 4 : ms < 5000 || ms % 2000 == 0 ? 12 : 0);
            pack.Data.MarkUpdated(BmsGroup.Alarms, ms);
            observer.Observe(null, ms);
            store.Tick(ms);
            if (ms == 1000) Check.Equal(2, state.Diagnostics.StorageWrites);
        }

        Check.True(state.Diagnostics.StorageWrites < 25);
    }

    [TestMethod]
    public void That_alarms_were_over_survives_a_restart_so_that_new_ones_take_their_place()
    {
        PackState pack = ExamplePack.Create(0);
        var machine = new FakeMachine();
        var state = new BridgeState(machine, new PackState[] { pack }, null, 0);
        var observer = new PackObserver(pack, new EventLog(machine), BalanceFormat.Auto);
        var blobs = new NamedBlobs();
        var store = new LearnedStore(new RecordMedium(blobs, "van", 50), state);
        store.Load();
        for (long ms = 0; ms < 120_000; ms += 1000)
        {
            pack.Data.Alarms.Raw[0] = (byte)(ms < 5000 ? 4 : 0);
            pack.Data.MarkUpdated(BmsGroup.Alarms, ms);
            observer.Observe(null, ms);
            store.Tick(ms);
        }

        var next = new BridgeState(machine, new PackState[] { ExamplePack.Create(0) }, null, 0);
        new LearnedStore(new RecordMedium(blobs, "van", 50), next).Load();
        Check.Equal(LastAlarms.BitOf(2), next.Packs[0].LastAlarms.Bits);
        Check.True(next.Packs[0].LastAlarms.IsOver);
    }

    [TestMethod]
    public void What_a_sign_was_learned_from_survives_a_restart()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        for (long i = 0; i < 10; i++) state.Packs[0].Sign.Observe(30_300, ChargeState.Charging, i, 1000);
        store.Tick(0);

        BridgeState again = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 50), again).Load();
        CurrentSign sign = again.Packs[0].Sign;
        for (long i = 0; i < 100; i++) sign.Observe(30_030, ChargeState.Discharging, i, 1000);
        Check.Equal((int)CurrentSignKind.Normal, (int)sign.Learned);
    }

    [TestMethod]
    public void Every_broken_byte_and_every_cut_is_noticed()
    {
        Learn(CurrentSignKind.Normal);
        int length = _blobs.Length;
        for (int i = 0; i < length; i++)
        {
            _blobs.Content[i] ^= 0x10;
            RefusesRecord();
            _blobs.Content[i] ^= 0x10;
        }

        for (int cut = 1; cut < length; cut++)
        {
            _blobs.Length = cut;
            RefusesRecord();
        }
    }

    [TestMethod]
    public void An_unreadable_record_is_reported()
    {
        _blobs.Length = -1;
        RefusesRecord();
    }

    [TestMethod]
    public void A_missing_record_is_no_fault()
    {
        BridgeState state = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 50), state).Load();
        Check.Equal(0, state.Events.Total);
        Check.Equal(0, state.Diagnostics.StorageErrors);
    }

    [TestMethod]
    public void What_did_not_change_is_not_written_again()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        state.Packs[0].Sign.Load(CurrentSignKind.Normal);
        for (long ms = 0; ms < 600_000; ms += 500) store.Tick(ms);
        Check.Equal(1, _blobs.Writes);
        Check.Equal(1, state.Diagnostics.StorageWrites);
    }

    [TestMethod]
    public void A_failed_write_is_counted_and_tried_again()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        state.Packs[0].Sign.Load(CurrentSignKind.Normal);
        _blobs.IsFailing = true;
        for (long ms = 0; ms < 90_000; ms += 500) store.Tick(ms);
        Check.True(state.Diagnostics.StorageErrors >= 1);
        _blobs.IsFailing = false;
        for (long ms = 90_000; ms < 300_000; ms += 500) store.Tick(ms);
        Check.Equal(1, state.Diagnostics.StorageWrites);
        Check.True(_blobs.Length > 0);
    }

    private void Learn(CurrentSignKind kind)
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 50), state);
        store.Load();
        state.Packs[0].Sign.Load(kind);
        store.Tick(0);
        Check.Equal(1, _blobs.Writes);
    }

    private void RefusesRecord()
    {
        BridgeState state = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 50), state).Load();
        Check.Equal((int)CurrentSignKind.Unknown, (int)state.Packs[0].Sign.Learned);
        Check.Equal(1, state.Diagnostics.StorageErrors);
        Check.Equal("storage", state.Events.Get(1).Type);
    }

    private static BridgeState Create()
    {
        var packs = new PackState[]
        {
            new PackState(1, 1, new BmsData(), new LinkStatus(), 30_000),
            new PackState(2, 5, new BmsData(), new LinkStatus(), 30_000),
        };
        return new BridgeState(new FakeMachine(), packs, null, 0);
    }
}
