using System;
using System.Collections.Generic;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A store that is full, read-only, slow, tears what is written, or was somebody else's.</summary>
internal sealed class AttackedStore(Random random, Func<long> nowMs) : IBlobStore
{
    private const int SlowestMs = 4000;

    private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlobWriteState> _states = new(StringComparer.Ordinal);
    private (string Name, byte[] Content, long DueMs)? _underWay;

    public StoreTrouble Trouble { get; set; }

    public BlobWriteState WriteState { get; private set; }

    public BlobWriteState StateOf(string name)
    {
        Settle();
        return _states.GetValueOrDefault(name);
    }

    public int Read(string name, byte[] buffer)
    {
        Settle();
        if (!_blobs.TryGetValue(name, out var blob)) return 0;
        if (blob.Length == 0 || blob.Length > buffer.Length) return -1;
        blob.CopyTo(buffer, 0);
        return blob.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        Settle();
        if (_underWay is not null) return false;
        Set(name, BlobWriteState.Busy);
        var delayMs = Trouble == StoreTrouble.Slow ? random.Next(SlowestMs) : random.Next(20);
        _underWay = (name, buffer.AsSpan(0, count).ToArray(), nowMs() + delayMs);
        return true;
    }

    /// <summary>The process dies: what is under way is there, or not, or half.</summary>
    public void Cut()
    {
        Settle();
        if (_underWay is { } write && Trouble is StoreTrouble.None or StoreTrouble.Slow or StoreTrouble.Torn)
        {
            var length = random.Next(write.Content.Length + 1);
            if (random.Next(3) > 0) Put(write.Name, write.Content[..length], length == 0);
        }

        _underWay = null;
        _states.Clear();
        WriteState = default;
    }

    public void Settle()
    {
        if (_underWay is not { } write || nowMs() < write.DueMs) return;
        _underWay = null;
        var isRemoval = write.Content.Length == 0;
        var works = Trouble is StoreTrouble.None or StoreTrouble.Slow || (Trouble == StoreTrouble.Full && isRemoval);
        if (works) Put(write.Name, write.Content, isRemoval);
        else if (Trouble == StoreTrouble.Torn && !isRemoval) Put(write.Name, write.Content[..random.Next(write.Content.Length)], false);
        Set(write.Name, works ? BlobWriteState.Done : BlobWriteState.Failed);
    }

    private void Put(string name, byte[] content, bool isRemoval)
    {
        if (isRemoval) _blobs.Remove(name);
        else _blobs[name] = content;
    }

    private void Set(string name, BlobWriteState state)
    {
        _states[name] = state;
        WriteState = state;
    }
}
