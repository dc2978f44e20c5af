using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Blobs written on the calling thread: before there are threads, and when the others may be hung.</summary>
internal sealed class DirectBlobs : IBlobStore
{
    private readonly IBlobStore _store;
    private BlobWriteState _state = BlobWriteState.None;

    public DirectBlobs(IBlobStore store) => _store = store;

    public BlobWriteState StateOf(string name) => _state;

    public int Read(string name, byte[] buffer) => _store.Read(name, buffer);

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        var content = new byte[count];
        Array.Copy(buffer, 0, content, 0, count);
        bool isDone = count == 0 ? BlobFile.TryRemove(name) : BlobFile.TryWrite(name, content);
        _state = isDone ? BlobWriteState.Done : BlobWriteState.Failed;
        return true;
    }
}
