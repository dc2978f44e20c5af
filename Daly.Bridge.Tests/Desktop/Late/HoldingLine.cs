using System;
using System.Collections.Generic;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Late;

/// <summary>A path that can stall: it accepts what is written, holds it, and delivers it when it goes on.</summary>
/// <param name="line">The line behind it.</param>
/// <param name="clock">The time.</param>
/// <param name="forgets">Whether whoever holds it drops it when the connection is reset, as a good serial server does.</param>
internal sealed class HoldingLine(ISerialLine line, IMonotonicClock clock, bool forgets) : ISerialLine, ILineReset
{
    private const int ReconnectMs = 100;

    private readonly Queue<byte[]> _held = new();
    private long _openAtMs;

    public bool IsHolding { get; private set; }

    /// <summary>Gets or sets whether it is a serial port: nobody is in between, and emptying it does not close it.</summary>
    public bool IsPort { get; init; }

    /// <summary>Gets or sets the data id of the A5 request with which it stalls; 0 for none.</summary>
    public byte HoldsAt { get; set; }

    public int Resets { get; private set; }

    public bool IsOpen => clock.NowMs >= _openAtMs && line.IsOpen;

    public string? Fault => IsOpen ? null : "the connection is made anew";

    public int Read(byte[] buffer, int offset, int count) => IsOpen ? line.Read(buffer, offset, count) : 0;

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!IsOpen) return false;
        IsHolding |= HoldsAt != 0 && count > 2 && buffer[offset + 2] == HoldsAt;
        _held.Enqueue(buffer.AsSpan(offset, count).ToArray());
        if (!IsHolding) Deliver();
        return true;
    }

    public bool Discard()
    {
        Resets++;
        if (!IsPort) _openAtMs = clock.NowMs + ReconnectMs;
        if (forgets) _held.Clear();
        return IsPort;
    }

    public void Hold() => IsHolding = true;

    public void Release()
    {
        IsHolding = false;
        HoldsAt = 0;
        Deliver();
    }

    private void Deliver()
    {
        while (_held.TryDequeue(out byte[]? bytes)) line.Write(bytes, 0, bytes.Length);
    }
}
