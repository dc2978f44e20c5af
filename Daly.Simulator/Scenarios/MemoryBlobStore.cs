using Daly.Hal;

namespace Daly.Simulator.Scenarios;

/// <summary>A blob store in memory whose power can fail in the middle of a write.</summary>
public sealed class MemoryBlobStore : IBlobStore
{
    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly Dictionary<string, BlobWriteState> _states = [];

    /// <summary>Gets or sets after how many bytes the next write is cut, negative = never.</summary>
    public int CutAfterBytes { get; set; } = -1;

    /// <summary>Gets or sets whether writes fail.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Gets how many writes were begun.</summary>
    public int Writes { get; private set; }

    /// <summary>Gives or replaces a blob directly.</summary>
    /// <returns>The bytes, empty when there is none.</returns>
    public byte[] this[string name]
    {
        get => _blobs.TryGetValue(name, out var blob) ? blob : [];
        set => _blobs[name] = value;
    }

    public BlobWriteState StateOf(string name) => _states.GetValueOrDefault(name);

    public int Read(string name, byte[] buffer)
    {
        if (!_blobs.TryGetValue(name, out var blob)) return 0;
        if (blob.Length == 0 || blob.Length > buffer.Length) return -1;
        blob.CopyTo(buffer, 0);
        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        Writes++;
        if (IsBroken)
        {
            _states[name] = BlobWriteState.Failed;
            return true;
        }

        var length = CutAfterBytes < 0 ? count : Math.Min(count, CutAfterBytes);
        if (count == 0) _blobs.Remove(name);
        else _blobs[name] = buffer[..length];
        _states[name] = length == count ? BlobWriteState.Done : BlobWriteState.Failed;
        return true;
    }
}
