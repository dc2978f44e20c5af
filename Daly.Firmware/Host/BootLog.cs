using Daly.Firmware.Adapters;
using Daly.Hal;
using Daly.Monitor.Records;

namespace Daly.Firmware.Host;

/// <summary>Keeps the boot record in two files in turn, so that a power cut while one is written costs nothing.</summary>
internal sealed class BootLog
{
    private const int ContentLength = 16;

    private readonly BootRecord _record = new BootRecord();
    private readonly RecordStore _store;

    /// <summary>Initializes a new instance of the <see cref="BootLog"/> class: reads the record and counts this start.</summary>
    /// <param name="store">Where it is read.</param>
    public BootLog(IBlobStore store)
    {
        _store = new RecordStore(new RecordMedium(new DirectBlobs(store), string.Empty, ContentLength), _record, 0);
        IsFirst = !_store.Load();
        PreviousCause = _record.Cause;
        _record.Boots++;
        IsStored = Write(RestartCause.None);
    }

    /// <summary>Gets whether there was no record: a new device, or its storage was wiped.</summary>
    public bool IsFirst { get; }

    /// <summary>Gets whether this start could be recorded.</summary>
    public bool IsStored { get; }

    /// <summary>Gets how often the firmware started, this time included.</summary>
    public int Boots => _record.Boots;

    /// <summary>Gets why the firmware restarted the chip before this start.</summary>
    public RestartCause PreviousCause { get; }

    /// <summary>Gets what was wrong with the files, the first one first: one sentence, or <c>null</c>.</summary>
    public string? Problem
    {
        get
        {
            string? words = RecordWords.Of(_store.FirstFault) ?? RecordWords.Of(_store.SecondFault);
            return words is null ? null : "a record of the starts" + words;
        }
    }

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
    /// <param name="cause">Why.</param>
    /// <returns>Whether it could be written.</returns>
    public bool Write(RestartCause cause)
    {
        _record.Cause = cause;
        _store.Save();
        _store.Tick(0);
        return _store.IsStored;
    }
}
