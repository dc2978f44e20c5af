using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Keeps what a decoder reports.</summary>
public sealed class ModbusCollector : IModbusFrameHandler
{
    public List<byte[]> Frames { get; } = new List<byte[]>();

    public List<ModbusFrameKind> Kinds { get; } = new List<ModbusFrameKind>();

    /// <summary>Gets everything reported: position, then the skip reason or the kind of frame.</summary>
    public List<(long Position, string What)> Events { get; } = new List<(long Position, string What)>();

    public static ModbusCollector Run(ModbusAddresses addresses, byte[] bytes, params int[] cuts)
    {
        ModbusCollector collector = new ModbusCollector();
        ModbusDecoder decoder = new ModbusDecoder(addresses, collector);
        int start = 0;
        foreach (int cut in cuts.Where(cut => cut >= 0 && cut <= bytes.Length).Order())
        {
            decoder.Feed(bytes, start, cut - start);
            start = cut;
        }

        decoder.Feed(bytes, start, bytes.Length - start);
        decoder.Flush();
        return collector;
    }

    public int Count(ModbusSkipReason reason) => Events.Count(entry => entry.What == reason.ToString());

    public void OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        Frames.Add(buffer[offset..(offset + length)]);
        Kinds.Add(kind);
        Events.Add((position, kind.ToString()));
    }

    public void OnSkipped(long position, byte value, ModbusSkipReason reason) => Events.Add((position, reason.ToString()));
}
