using System;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeLine : ISerialLine
{
    private readonly byte[] _waiting = new byte[2048];
    private int _count;

    public bool IsOpen { get; set; } = true;

    public string? Fault { get; set; }

    public bool IsThrowing { get; set; }

    /// <summary>Gets or sets the clock that a read advances by 8 ms.</summary>
    public FakeMachine? SlowedClock { get; set; }

    public int Written { get; private set; }

    public int LargestRead { get; private set; }

    public int Waiting => _count;

    public void Arrive(byte value, int count)
    {
        for (int i = 0; i < count; i++) _waiting[_count++] = value;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        if (IsThrowing) throw new InvalidOperationException();
        if (SlowedClock != null) SlowedClock.NowMs += 8;
        int taken = Math.Min(count, _count);
        LargestRead = Math.Max(LargestRead, count);
        Array.Copy(_waiting, 0, buffer, offset, taken);
        Array.Copy(_waiting, taken, _waiting, 0, _count - taken);
        _count -= taken;
        return taken;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!IsOpen) return false;
        Written += count;
        return true;
    }
}
