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
        new LearnedStore(new RecordMedium(_blobs, "van", 224), state).Restore();
        Check.Equal((int)CurrentSignKind.Inverted, (int)state.Packs[0].Sign.Learned);
        Check.Equal((int)CurrentSignKind.Unknown, (int)state.Packs[1].Sign.Learned);
        Check.Equal(0, state.Diagnostics.StorageErrors);
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
        new LearnedStore(new RecordMedium(_blobs, "van", 224), state).Restore();
        Check.Equal(0, state.Events.Total);
        Check.Equal(0, state.Diagnostics.StorageErrors);
    }

    [TestMethod]
    public void What_did_not_change_is_not_written_again()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 224), state);
        store.Restore();
        state.Packs[0].Sign.Restore(CurrentSignKind.Normal);
        for (long ms = 0; ms < 600_000; ms += 500) store.Tick(ms);
        Check.Equal(1, _blobs.Writes);
        Check.Equal(1, state.Diagnostics.StorageWrites);
    }

    [TestMethod]
    public void A_failed_write_is_counted_and_tried_again()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 224), state);
        store.Restore();
        state.Packs[0].Sign.Restore(CurrentSignKind.Normal);
        _blobs.IsFailing = true;
        for (long ms = 0; ms < 90_000; ms += 500) store.Tick(ms);
        Check.True(state.Diagnostics.StorageErrors >= 1);
        _blobs.IsFailing = false;
        for (long ms = 90_000; ms < 300_000; ms += 500) store.Tick(ms);
        Check.Equal(1, state.Diagnostics.StorageWrites);
        Check.True(_blobs.Length > 0);
    }

    [TestMethod]
    public void The_last_alarms_survive_a_restart()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 224), state);
        store.Restore();
        state.Packs[1].LastAlarms.Restore(0x7F00000000C, 2, 1_767_225_600, false);
        store.Tick(0);

        BridgeState again = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 224), again).Restore();
        Check.Equal(0, again.Packs[0].LastAlarms.Bits);
        Check.Equal(Absent.Value, again.Packs[0].LastAlarms.Level);
        LastAlarms last = again.Packs[1].LastAlarms;
        Check.Equal(0x7F00000000C, last.Bits);
        Check.Equal(2, last.Level);
        Check.Equal(1_767_225_600, last.UnixSeconds);
        Check.True(!last.IsOver);
    }

    [TestMethod]
    public void An_alarm_that_switches_off_is_stored_at_once_and_one_that_comes_and_goes_wears_nothing_out()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(new NamedBlobs(), "van", 224), state);
        store.Restore();
        LastAlarms last = state.Packs[0].LastAlarms;
        last.Restore(0x04, 1, 1_767_225_600, false);
        store.Tick(0);
        last.Restore(0x0C, 2, 1_767_225_601, false);
        store.Tick(1000);
        Check.Equal(2, state.Diagnostics.StorageWrites);
        for (long ms = 2000; ms < 602_000; ms += 1000)
        {
            last.Restore(0x0C, 2, 1_767_225_600 + (ms / 1000), ms % 2000 == 0);
            store.Tick(ms);
        }

        Check.True(state.Diagnostics.StorageWrites < 25);
    }

    [TestMethod]
    public void What_a_sign_was_learned_from_survives_a_restart()
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 224), state);
        store.Restore();
        for (long i = 0; i < 10; i++) state.Packs[0].Sign.Observe(30_300, ChargeState.Charging, i, 1000);
        store.Tick(0);

        BridgeState again = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 224), again).Restore();
        CurrentSign sign = again.Packs[0].Sign;
        for (long i = 0; i < 100; i++) sign.Observe(30_030, ChargeState.Discharging, i, 1000);
        Check.Equal((int)CurrentSignKind.Normal, (int)sign.Learned);
    }

    private void Learn(CurrentSignKind kind)
    {
        BridgeState state = Create();
        var store = new LearnedStore(new RecordMedium(_blobs, "van", 224), state);
        store.Restore();
        state.Packs[0].Sign.Restore(kind);
        store.Tick(0);
        Check.Equal(1, _blobs.Writes);
    }

    private void RefusesRecord()
    {
        BridgeState state = Create();
        new LearnedStore(new RecordMedium(_blobs, "van", 224), state).Restore();
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
