using System.Collections;
using Daly.Hal;

namespace Daly.Monitor.Tests.Portable;

/// <summary>A blob store in memory that can stay busy, fail, or be cut off in the middle of a write.</summary>
internal sealed class TestStore : IBlobStore
{
    private readonly Hashtable _blobs = new Hashtable();

    private readonly Hashtable _states = new Hashtable();

    internal int Writes { get; private set; }

    internal int CutAfterBytes { get; set; } = -1;

    internal bool IsSlow { get; set; }

    /// <summary>Gets or sets whether there is no room: blobs stay as they are, and can be removed.</summary>
    internal bool IsFull { get; set; }

    /// <summary>Gets or sets whether nothing can be changed.</summary>
    internal bool IsReadOnly { get; set; }

    internal string LastName { get; private set; } = string.Empty;

    public BlobWriteState StateOf(string name) => _states[name] is BlobWriteState state ? state : BlobWriteState.None;

    public int Read(string name, byte[] buffer)
    {
        if (!(_blobs[name] is byte[] blob))
            return 0;

        if (blob.Length == 0 || blob.Length > buffer.Length)
            return -1;

        for (int i = 0; i < blob.Length; i++)
            buffer[i] = blob[i];

        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (StateOf(LastName) == BlobWriteState.Busy)
            return false;

        Writes++;
        LastName = name;
        if (IsReadOnly || (IsFull && count > 0))
        {
            _states[name] = BlobWriteState.Failed;
            return true;
        }

        bool isCut = CutAfterBytes >= 0 && CutAfterBytes < count;
        byte[] blob = new byte[isCut ? CutAfterBytes : count];
        for (int i = 0; i < blob.Length; i++)
            blob[i] = buffer[i];

        _blobs[name] = count == 0 ? null : blob;
        _states[name] = isCut ? BlobWriteState.Failed : IsSlow ? BlobWriteState.Busy : BlobWriteState.Done;
        return true;
    }

    internal void FinishWrite() => _states[LastName] = BlobWriteState.Done;

    internal void FailWrite()
    {
        _blobs[LastName] = new byte[1];
        _states[LastName] = BlobWriteState.Failed;
    }

    internal byte[] Get(string name) => _blobs[name] is byte[] blob ? blob : new byte[0];

    internal void Set(string name, byte[] blob) => _blobs[name] = blob;
}
