using System;
using Daly.Hal;
using Daly.Simulator;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>The line to the boards, whose cable can be pulled and whose path can hold everything back.</summary>
internal sealed class AttackedLine(Simulation simulation) : ISerialLine, ILineReset
{
    private long _heldUntilMs;

    public bool IsOpen => simulation.Wire.Host.IsOpen;

    public string? Fault => simulation.Wire.Host.Fault;

    /// <summary>Gets or sets who is told of each byte that arrives.</summary>
    public Action<byte>? Arrived { get; set; }

    /// <summary>Gets when the path held bytes.</summary>
    public Spans Held { get; } = new();

    /// <summary>Gets or sets whether the box at the other end has taken the bytes for good, so that nobody can recall them.</summary>
    public bool IsBoxGreedy { get; set; }

    /// <summary>Gets or sets whether it is a serial port: nothing holds anything, and what it throws away is gone.</summary>
    public bool IsSerial { get; set; }

    /// <summary>Throws away what is on its way, as far as it can.</summary>
    /// <returns>Whether nothing can arrive any more.</returns>
    public bool Discard()
    {
        if (!IsBoxGreedy) simulation.Wire.DropHeld();
        return IsSerial;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        var got = simulation.Line.Read(buffer, offset, count);
        for (var i = 0; i < got; i++) Arrived?.Invoke(buffer[offset + i]);
        return got;
    }

    public bool Write(byte[] buffer, int offset, int count) => simulation.Line.Write(buffer, offset, count);

    public void Hold(long nowMs, long untilMs)
    {
        if (untilMs <= _heldUntilMs) return;
        _heldUntilMs = untilMs;
        Held.Add(nowMs, untilMs);
        simulation.Wire.HoldUntil(untilMs * 1000);
    }

    public void Unplug() => simulation.Wire.Host.Unplug();

    public void PlugIn() => simulation.Wire.Host.PlugIn();
}
