using Daly.Desktop.Ports.Machine;
using Daly.Monitor.Records;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>A number that is kept on a medium, from one start of a process to its end.</summary>
internal sealed class StoredNumber
{
    private const int RetryMs = 10;

    private readonly NumberRecord _record;
    private readonly RecordStore _store;

    public StoredNumber(FileBlobStore files, string first, string? second)
    {
        _record = new NumberRecord(first, second);
        _store = new RecordStore(new RecordMedium(files, "van", 64), _record, RetryMs);
        IsFound = _store.Load();
    }

    public bool IsFound { get; }

    public int Value => _record.Value;

    public bool IsStored => _store.IsStored;

    public bool HasFailed => _store.HasFailed;

    public void Save(int value)
    {
        _record.Value = value;
        _store.Save();
    }

    public void Remove() => _store.Remove();

    public void Tick(long nowMs) => _store.Tick(nowMs);
}
