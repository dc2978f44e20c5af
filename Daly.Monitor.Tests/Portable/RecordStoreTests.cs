using Daly.Monitor.Records;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class RecordStoreTests
{
    private const int RetryMs = 1000;
    private const string Device = "battery";

    private readonly TestStore _blobs = new TestStore();

    [TestMethod]
    public void What_is_saved_is_loaded_after_a_restart()
    {
        Saved(new NumberContent("n", true), 7);
        Saved(new NumberContent("n", true), 8);
        Check.Equal(8, Loaded(new NumberContent("n", true)));
    }

    [TestMethod]
    public void Each_record_knows_how_its_own_write_ended()
    {
        var medium = new RecordMedium(_blobs, Device, 16);
        var first = new RecordStore(medium, new NumberContent("a", true), RetryMs);
        var second = new RecordStore(medium, new NumberContent("b", true), RetryMs);
        _blobs.IsSlow = true;
        first.Save();
        first.Tick(0);
        second.Save();
        second.Tick(0);
        Check.True(!first.IsStored && !second.IsStored);
        _blobs.FailWrite();
        second.Tick(1);
        _blobs.FinishWrite();
        first.Tick(2);
        second.Tick(2);
        Check.True(first.HasFailed && !first.IsStored);
        Check.True(second.IsStored && !second.HasFailed);
    }

    [TestMethod]
    public void A_write_that_is_cut_at_any_byte_leaves_the_older_of_two()
    {
        for (int cut = 0; cut < 29; cut++)
        {
            var blobs = new TestStore();
            Save(blobs, new NumberContent("n", true), 7);
            blobs.CutAfterBytes = cut;
            Save(blobs, new NumberContent("n", true), 8);
            Check.Equal(7, Load(blobs, new NumberContent("n", true)));
        }
    }

    [TestMethod]
    public void What_was_replaced_in_a_single_place_never_comes_back()
    {
        for (int cut = 0; cut < 29; cut++)
        {
            var blobs = new TestStore();
            Save(blobs, new NumberContent("n", false), 7);
            blobs.CutAfterBytes = cut;
            Save(blobs, new NumberContent("n", false), 8);
            Check.Equal(NumberContent.Nothing, Load(blobs, new NumberContent("n", false)));
        }
    }

    [TestMethod]
    public void A_removal_works_on_a_full_medium()
    {
        Saved(new NumberContent("n", false), 7);
        _blobs.IsFull = true;
        RecordStore store = Create(new NumberContent("n", false));
        store.Load();
        store.Save();
        store.Tick(0);
        Check.True(store.HasFailed);
        store.Remove();
        store.Tick(1);
        Check.True(store.IsStored);
        Check.Equal(NumberContent.Nothing, Loaded(new NumberContent("n", false)));
    }

    [TestMethod]
    public void A_removal_that_fails_is_repeated_until_it_succeeds()
    {
        var content = new NumberContent("n", false);
        Saved(content, 7);
        RecordStore store = Create(content);
        _blobs.IsReadOnly = true;
        store.Remove();
        for (int ms = 0; ms < 20 * RetryMs; ms += 100)
            store.Tick(ms);

        Check.True(store.WriteErrors >= 19);
        Check.Equal(7, Loaded(new NumberContent("n", false)));
        _blobs.IsReadOnly = false;
        store.Tick(21 * RetryMs);
        Check.True(store.IsStored);
        Check.Equal(NumberContent.Nothing, Loaded(new NumberContent("n", false)));
    }

    [TestMethod]
    public void What_failed_is_tried_again_after_the_pause_and_at_once_when_asked()
    {
        RecordStore store = Create(new NumberContent("n", true));
        _blobs.CutAfterBytes = 3;
        store.Save();
        store.Tick(0);
        store.Tick(RetryMs - 1);
        Check.Equal(1, store.WriteErrors);
        store.Save();
        store.Tick(RetryMs - 1);
        Check.Equal(2, store.WriteErrors);
        _blobs.CutAfterBytes = -1;
        store.Tick((2 * RetryMs) - 2);
        Check.True(store.HasFailed);
        store.Tick((2 * RetryMs) - 1);
        Check.True(store.IsStored);
        Check.Equal("n", _blobs.LastName);
    }

    [TestMethod]
    public void What_is_asked_for_during_a_write_is_written_after_it()
    {
        var content = new NumberContent("n", true) { Number = 1 };
        RecordStore store = Create(content);
        _blobs.IsSlow = true;
        store.Save();
        store.Tick(0);
        content.Number = 2;
        store.Save();
        _blobs.FinishWrite();
        store.Tick(1);
        Check.True(!store.IsStored);
        _blobs.FinishWrite();
        store.Tick(2);
        Check.True(store.IsStored);
        Check.Equal(2, Loaded(new NumberContent("n", true)));
    }

    [TestMethod]
    public void What_belongs_to_another_device_or_board_is_told_and_not_used()
    {
        Saved(new NumberContent("n", true), 7);
        foreach (string device in new string[] { "battery2", "batterx", string.Empty })
        {
            var other = new NumberContent("n", true);
            var store = new RecordStore(new RecordMedium(_blobs, device, 16), other, RetryMs);
            Check.True(!store.Load());
            Check.Equal((int)RecordFault.OfAnother, (int)store.FirstFault);
            Check.Equal(NumberContent.Nothing, other.Number);

            // As long as there is another place, it is left alone.
            store.Save();
            store.Tick(0);
            Check.Equal("n-b", _blobs.LastName);
        }

        RecordStore ofBoard = Create(new NumberContent("n", true, board: 2));
        Check.True(!ofBoard.Load());
        Check.Equal((int)RecordFault.OfAnother, (int)ofBoard.FirstFault);
        Check.Equal(7, Loaded(new NumberContent("n", true)));
    }

    [TestMethod]
    public void What_a_newer_program_wrote_is_told_and_not_used()
    {
        Saved(new NumberContent("n", true, 2), 7);
        RecordStore store = Create(new NumberContent("n", true));
        Check.True(!store.Load());
        Check.Equal((int)RecordFault.Newer, (int)store.FirstFault);
        byte[] newer = _blobs.Get("n");
        Saved(new NumberContent("n", true), 1);
        Check.Equal("n-b", _blobs.LastName);
        Check.True(newer == _blobs.Get("n"));
    }

    [TestMethod]
    public void Another_kind_of_record_is_told_and_not_used()
    {
        var keeper = new Persistence.RecordKeeper(_blobs, Device, new Bench().Monitor);
        keeper.SaveNow();
        keeper.Tick(0, new Sources.BmsView());
        RecordStore store = new RecordStore(new RecordMedium(_blobs, Device, 512), new NumberContent("monitor-a", false), RetryMs);
        Check.True(!store.Load());
        Check.Equal((int)RecordFault.Foreign, (int)store.FirstFault);
    }

    [TestMethod]
    public void An_empty_blob_is_no_missing_one()
    {
        _blobs.Set("n", new byte[0]);
        RecordStore store = Create(new NumberContent("n", true));
        Check.True(!store.Load());
        Check.Equal((int)RecordFault.Unreadable, (int)store.FirstFault);
        Check.Equal((int)RecordFault.Missing, (int)store.SecondFault);
    }

    [TestMethod]
    public void Every_fault_has_words_and_nothing_wrong_has_none()
    {
        for (int i = (int)RecordFault.Unreadable; i <= (int)RecordFault.OfAnother; i++)
            Check.True(RecordWords.Of((RecordFault)i) != null);

        Check.True(RecordWords.Of(RecordFault.None) is null);
        Check.True(RecordWords.Of(RecordFault.Missing) is null);
    }

    [TestMethod]
    public void What_was_written_without_an_envelope_is_read_once_and_moved_to_the_other_place()
    {
        for (int cut = -1; cut < 29; cut++)
        {
            var blobs = new TestStore { CutAfterBytes = cut };
            blobs.Set("n", new byte[] { 200 });
            var content = new NumberContent("n", true);
            RecordStore store = Create(blobs, content);
            Check.True(store.Load());
            store.Tick(0);
            Check.Equal(200, content.Number);
            Check.Equal("n-b", blobs.LastName);
            Check.Equal(200, Load(blobs, new NumberContent("n", true)));
            blobs.CutAfterBytes = -1;
            Save(blobs, new NumberContent("n", true), 9);
            Check.Equal(9, Load(blobs, new NumberContent("n", true)));
        }
    }

    private static RecordStore Create(TestStore blobs, NumberContent content) =>
        new RecordStore(new RecordMedium(blobs, Device, 16), content, RetryMs);

    private static void Save(TestStore blobs, NumberContent content, int number)
    {
        RecordStore store = Create(blobs, content);
        store.Load();
        content.Number = number;
        store.Save();
        store.Tick(0);
    }

    private static int Load(TestStore blobs, NumberContent content)
    {
        Create(blobs, content).Load();
        return content.Number;
    }

    private RecordStore Create(NumberContent content) => Create(_blobs, content);

    private void Saved(NumberContent content, int number) => Save(_blobs, content, number);

    private int Loaded(NumberContent content) => Load(_blobs, content);
}
