using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Hal;

namespace Daly.Simulator.Tests;

/// <summary>
/// A host that knows nothing of A5 but its frame: writes bytes, collects what comes back with its time.
/// </summary>
internal sealed class TestHost(Simulation simulation)
{
    private readonly byte[] _buffer = new byte[64];

    public List<(byte Value, long AtMicroseconds)> Heard { get; } = [];

    public static byte[] Request(byte host, byte id, params byte[] data)
    {
        var frame = new byte[13];
        (frame[0], frame[1], frame[2], frame[3]) = (0xA5, host, id, 8);
        data.CopyTo(frame, 4);
        frame[12] = (byte)frame.Take(12).Sum(value => value);
        return frame;
    }

    public static bool ChecksumFits(byte[] frame) =>
        frame.Length == 13 && frame[12] == (byte)frame.Take(12).Sum(value => value);

    public void Send(byte[] frame) => Check.True(simulation.Line.Write(frame, 0, frame.Length));

    public void Listen(int milliseconds)
    {
        var until = simulation.Clock.NowMicroseconds + (milliseconds * 1000L);
        while (simulation.Clock.NowMicroseconds < until)
        {
            simulation.AdvanceTo(Math.Min(simulation.NextEventMicroseconds, until));
            ReadAll(simulation.Line);
        }
    }

    public byte[] Ask(byte id, params byte[] data) => AskAs(0x40, id, data);

    public byte[] AskAs(byte host, byte id, params byte[] data)
    {
        Heard.Clear();
        Send(Request(host, id, data));
        Listen(700);
        return [.. Heard.Select(heard => heard.Value)];
    }

    /// <summary>The data bytes of every 13 bytes that came back, as hex, after a look at header and checksum.</summary>
    public string[] Data(byte id, params byte[] data) => DataAs(0x40, id, data);

    public string[] DataAs(byte host, byte id, params byte[] data)
    {
        var frames = AskAs(host, id, data).Chunk(13).ToArray();
        foreach (var frame in frames)
        {
            Check.True(ChecksumFits(frame));
            Check.Equal(Hex([0xA5, (byte)(host == 0x80 ? 1 : host - 0x3F), id, 8]), Hex(frame[..4]));
        }

        return [.. frames.Select(frame => Hex(frame[4..12]))];
    }

    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private void ReadAll(ISerialLine line)
    {
        int count;
        while ((count = line.Read(_buffer, 0, _buffer.Length)) > 0)
            foreach (var value in _buffer.Take(count))
                Heard.Add((value, simulation.Clock.NowMicroseconds));
    }
}
