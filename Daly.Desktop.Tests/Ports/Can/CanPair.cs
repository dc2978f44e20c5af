using System;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Tests.Ports.Can;

/// <summary>
/// A channel and the other end of its socket. A pair of Unix sockets that keep the borders of messages is for a file
/// descriptor what a CAN socket is: one read, one frame of 16 bytes.
/// </summary>
internal sealed unsafe class CanPair : IDisposable
{
    private const int Type = LinuxConstants.SOCK_SEQPACKET | LinuxConstants.SOCK_NONBLOCK | LinuxConstants.SOCK_CLOEXEC;

    private readonly SafeFileHandle _other;

    internal CanPair(CanFilter filter)
    {
        int* pair = stackalloc int[2];
        Assert.AreEqual(0, LibC.SocketPair(LinuxConstants.AF_UNIX, Type, 0, pair));
        Channel = new CanChannel(new SafeFileHandle(pair[0], ownsHandle: true), filter, Counters);
        _other = new SafeFileHandle(pair[1], ownsHandle: true);
    }

    internal CanCounters Counters { get; } = new();

    internal CanChannel Channel { get; }

    public void Dispose()
    {
        Channel.Dispose();
        _other.Dispose();
    }

    internal void HangUp() => _other.Dispose();

    /// <summary>Sends one message, whatever it holds.</summary>
    internal void Deliver(params byte[] message)
    {
        nint sent;
        fixed (byte* first = message) sent = LibC.Send(_other, first, message.Length, LinuxConstants.MSG_NOSIGNAL);
        if (sent != message.Length) Assert.Fail($"only {sent} bytes were sent");
    }

    internal void Deliver(string hex) => Deliver(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)));

    /// <summary>Takes one message that the channel sent.</summary>
    /// <returns>Its bytes in hex; empty when none waits.</returns>
    internal string Take()
    {
        byte[] buffer = new byte[64];
        return Convert.ToHexString(buffer, 0, TakeInto(buffer));
    }

    /// <summary>Takes all messages that the channel sent.</summary>
    internal void Empty(byte[] buffer)
    {
        while (TakeInto(buffer) > 0)
        {
            // Whatever they are.
        }
    }

    internal string Read(int atMost)
    {
        byte[] buffer = new byte[atMost];
        int got = Channel.Read(buffer, 0, atMost);
        return got < 0 ? "failed" : Convert.ToHexString(buffer, 0, got);
    }

    private int TakeInto(byte[] buffer)
    {
        fixed (byte* first = buffer) return Math.Max(0, (int)LibC.Read(_other, first, buffer.Length));
    }
}
