using System.Collections;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A medium that keeps what was written over restarts.</summary>
internal sealed class NamedBlobs : IBlobStore
{
    private readonly Hashtable _blobs = new Hashtable();

    public BlobWriteState WriteState { get; private set; }

    public bool IsFailing { get; set; }

    /// <summary>Gets or sets whether writes stay under way.</summary>
    public bool IsSlow { get; set; }

    public int Read(string name, byte[] buffer)
    {
        if (!(_blobs[name] is byte[] blob)) return 0;
        if (blob.Length > buffer.Length) return -1;
        for (int i = 0; i < blob.Length; i++) buffer[i] = blob[i];
        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        WriteState = IsSlow ? BlobWriteState.Busy : IsFailing ? BlobWriteState.Failed : BlobWriteState.Done;
        if (IsFailing) return true;
        var blob = new byte[count];
        for (int i = 0; i < count; i++) blob[i] = buffer[i];
        _blobs[name] = blob;
        return true;
    }

    public void Complete() => WriteState = BlobWriteState.Done;

    public void Damage(string name) => ((byte[])_blobs[name]!)[5] ^= 1;
}
