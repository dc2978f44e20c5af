using System;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeBlobs : IBlobStore
{
    private BlobWriteState _state;

    public byte[] Content { get; } = new byte[128];

    public int Length { get; set; }

    public int Writes { get; private set; }

    public BlobWriteState StateOf(string name) => name == "learned" ? _state : BlobWriteState.None;

    public bool IsFailing { get; set; }

    /// <summary>Only one blob is kept: that of what was learned.</summary>
    public int Read(string name, byte[] buffer)
    {
        if (name != "learned") return 0;
        if (Length > buffer.Length) return -1;
        Array.Copy(Content, 0, buffer, 0, Math.Max(Length, 0));
        return Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (name != "learned") return false;
        Writes++;
        _state = IsFailing ? BlobWriteState.Failed : BlobWriteState.Done;
        if (IsFailing) return true;
        Array.Copy(buffer, 0, Content, 0, count);
        Length = count;
        return true;
    }
}
