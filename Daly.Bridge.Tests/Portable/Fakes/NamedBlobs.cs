using System.Collections;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A medium that keeps what was written over restarts.</summary>
internal sealed class NamedBlobs : IBlobStore
{
    private readonly Hashtable _blobs = new Hashtable();

    private readonly Hashtable _states = new Hashtable();
    private string _last = string.Empty;

    public bool IsFailing { get; set; }

    /// <summary>Gets or sets whether writes stay under way.</summary>
    public bool IsSlow { get; set; }

    public BlobWriteState StateOf(string name) => _states[name] is BlobWriteState state ? state : BlobWriteState.None;

    public int Read(string name, byte[] buffer)
    {
        if (!(_blobs[name] is byte[] blob)) return 0;
        if (blob.Length == 0 || blob.Length > buffer.Length) return -1;
        for (int i = 0; i < blob.Length; i++) buffer[i] = blob[i];
        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (StateOf(_last) == BlobWriteState.Busy) return false;
        _last = name;
        _states[name] = IsSlow ? BlobWriteState.Busy : IsFailing ? BlobWriteState.Failed : BlobWriteState.Done;
        if (IsFailing) return true;
        var blob = new byte[count];
        for (int i = 0; i < count; i++) blob[i] = buffer[i];
        _blobs[name] = count == 0 ? null : blob;
        return true;
    }

    public void Complete() => _states[_last] = BlobWriteState.Done;

    public void Damage(string name) => ((byte[])_blobs[name]!)[5] ^= 1;
}
