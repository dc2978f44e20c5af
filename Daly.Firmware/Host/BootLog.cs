using Daly.Firmware.Adapters;
using Daly.Hal;
using Daly.Monitor.Records;

namespace Daly.Firmware.Host;

/// <summary>Keeps the boot record in two files in turn, so that a power cut while one is written costs nothing.</summary>
internal sealed class BootLog
{
    private const int ContentLength = 16;

    private readonly IBlobStore _blobs;

    /// <summary>Initializes a new instance of the <see cref="BootLog"/> class: reads the record and counts this start.</summary>
    public BootLog(IBlobStore store)
    {
        _blobs = store;
        var record = new BootRecord();
        RecordStore records = Create(record);
        IsFirst = !records.Load();
        Problem = ProblemOf(records);
        PreviousCause = record.Cause;
        Boots = record.Boots + 1;
        IsStored = Write(RestartCause.None);
    }

    /// <summary>Gets whether there was no record: a new device, or its storage was wiped.</summary>
    public bool IsFirst { get; }

    /// <summary>Gets whether this start could be recorded.</summary>
    public bool IsStored { get; }

    /// <summary>Gets how often the firmware started, this time included.</summary>
    public int Boots { get; }

    /// <summary>Gets why the firmware restarted the chip before this start.</summary>
    public RestartCause PreviousCause { get; }

    /// <summary>Gets what was wrong with the files, the first one first: one sentence, or <c>null</c>.</summary>
    public string? Problem { get; }

    /// <summary>Gets why the chip started: a word, or <c>null</c> if nobody can tell.</summary>
    /// <param name="wakeUpCause">What woke it from sleep, or <c>null</c>.</param>
    public string? Reason(string? wakeUpCause) => PreviousCause switch
    {
        RestartCause.Requested => "requested",
        RestartCause.LoopHung => "loop_hung",
        RestartCause.StartFailed => "start_failed",
        _ => wakeUpCause ?? (IsFirst ? null : "unplanned"),
    };

    /// <summary>Records why the chip is about to be restarted; blocks until it is on the medium.</summary>
    /// <returns>Whether it could be written.</returns>
    public bool Write(RestartCause cause)
    {
        // Read anew: it is needed twice in a run, and its objects would take memory all the time.
        var record = new BootRecord();
        RecordStore records = Create(record);
        records.Load();
        record.Boots = Boots;
        record.Cause = cause;
        records.Save();
        records.Tick(0);
        return records.IsStored;
    }

    private static string? ProblemOf(RecordStore records)
    {
        string? words = RecordWords.Of(records.FirstFault) ?? RecordWords.Of(records.SecondFault);
        return words is null ? null : "a record of the starts" + words;
    }

    // Without an owner: it is about this chip, is read before the settings that name the device, and counts on when that name
    // is changed. It never leaves the flash of the chip, so there is no other one to tell apart.
    private RecordStore Create(BootRecord record) =>
        new RecordStore(new RecordMedium(new DirectBlobs(_blobs), string.Empty, ContentLength), record, 0);
}
