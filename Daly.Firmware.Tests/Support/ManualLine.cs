using System;
using System.Collections.Generic;
using Daly.Hal;

namespace Daly.Firmware.Tests.Support;

/// <summary>The far end of a UART, in the hands of a test.</summary>
internal sealed class ManualLine : ISerialLine
{
    private readonly Queue<byte> _arrived = new();
    private readonly List<byte> _sent = [];

    public bool IsOpen => true;

    public string? Fault => null;

    internal byte[] Sent => [.. _sent];

    internal void Arrive(byte[] bytes)
    {
        foreach (byte value in bytes) _arrived.Enqueue(value);
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int got = Math.Min(count, _arrived.Count);
        for (int i = 0; i < got; i++) buffer[offset + i] = _arrived.Dequeue();
        return got;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        _sent.AddRange(buffer.AsSpan(offset, count));
        return true;
    }
}
