using Daly.Hal;

namespace Daly.Simulator.Wire;

/// <summary>The host's end of a <see cref="SimulatedWire"/>, as the bridge sees any serial line.</summary>
public sealed class HostLine : ISerialLine, ILineReset
{
    private readonly SimulatedWire _wire;
    private readonly Queue<byte> _arrived = new();
    private readonly Queue<byte> _held = new();

    internal bool HoldsAny => _held.Count > 0;

    internal HostLine(SimulatedWire wire) => _wire = wire;

    public bool IsOpen { get; private set; } = true;

    public string? Fault => IsOpen ? null : "The simulated cable is unplugged; plug it in again.";

    /// <summary>Gets how many bytes wait to be read, as of the last time the wire moved.</summary>
    public int Waiting => _arrived.Count;

    /// <summary>Pulls the cable: nothing is received or sent, and what was waiting is lost.</summary>
    public void Unplug()
    {
        IsOpen = false;
        _arrived.Clear();
        _held.Clear();
    }

    /// <summary>Puts the cable back.</summary>
    public void PlugIn() => IsOpen = true;

    public int Read(byte[] buffer, int offset, int count)
    {
        _wire.CatchUp();
        var copied = Math.Min(count, _arrived.Count);
        for (var i = 0; i < copied; i++) buffer[offset + i] = _arrived.Dequeue();
        return copied;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        _wire.CatchUp();
        if (!IsOpen) return false;
        for (var i = 0; i < count; i++) _wire.Transmit(buffer[offset + i]);
        return true;
    }

    public bool Discard()
    {
        _wire.DropHeld();
        _arrived.Clear();
        return true;
    }

    internal void Arrive(byte value, bool isHeld)
    {
        if (!isHeld) Release();
        if (IsOpen) (isHeld ? _held : _arrived).Enqueue(value);
    }

    internal void Release()
    {
        while (_held.TryDequeue(out var value)) _arrived.Enqueue(value);
    }

    internal void DropHeld() => _held.Clear();
}
