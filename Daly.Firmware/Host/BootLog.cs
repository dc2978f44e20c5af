using Daly.Firmware.Adapters;
using Daly.Hal;

namespace Daly.Firmware.Host;

/// <summary>Keeps the boot record in two files in turn, so that a power cut while one is written costs nothing.</summary>
internal sealed class BootLog
{
    private readonly BootRecord _record;

    /// <summary>Initializes a new instance of the <see cref="BootLog"/> class: reads the record and counts this start.</summary>
    /// <param name="store">Where it is read.</param>
    public BootLog(IBlobStore store)
    {
        BootRecord? last = Newer(ReadSlot(store, 0), ReadSlot(store, 1));
        PreviousCause = last is null ? RestartCause.None : last.Cause;
        IsFirst = last is null;
        _record = last ?? new BootRecord();
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
        _record.Sequence++;
        return BlobFile.TryWrite(SlotName(_record.Sequence & 1), _record.ToBytes());
    }

    private static string SlotName(int slot) => slot == 0 ? "boot-a" : "boot-b";

    private static BootRecord? ReadSlot(IBlobStore store, int slot)
    {
        var bytes = new byte[BootRecord.Length];
        return BootRecord.Read(bytes, store.Read(SlotName(slot), bytes));
    }

    private static BootRecord? Newer(BootRecord? a, BootRecord? b)
    {
        if (a is null) return b;
        return b is null || a.Sequence > b.Sequence ? a : b;
    }
}
