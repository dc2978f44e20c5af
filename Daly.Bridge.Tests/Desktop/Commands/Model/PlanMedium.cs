using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A medium that can be full, read-only or slow, and lose in a power cut what is under way.</summary>
internal sealed class PlanMedium(Mutation mutation) : IBlobStore, IPlanMedium
{
    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly Dictionary<string, BlobWriteState> _states = [];
    private readonly Dictionary<CommandRule, int> _marks = [];
    private (string Name, byte[] Bytes)? _underWay;

    public bool IsSlow { get; set; }

    /// <summary>Gets or sets whether nothing can be written or removed.</summary>
    public bool IsFailing { get; set; }

    /// <summary>Gets or sets whether nothing can be written, but removed.</summary>
    public bool IsFull { get; set; }

    public int Failures { get; private set; }

    public bool IsInTrouble => IsFailing || IsFull || _underWay is not null;

    public BlobWriteState StateOf(string name) => _states.GetValueOrDefault(name);

    public int Read(string name, byte[] buffer)
    {
        if (!_contents.TryGetValue(name, out var content)) return 0;
        content.CopyTo(buffer, 0);
        return content.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (_underWay is not null) return false;
        _underWay = (name, buffer.AsSpan(0, count).ToArray());
        _states[name] = BlobWriteState.Busy;
        if (!IsSlow) Complete();
        return true;
    }

    public void Complete()
    {
        if (_underWay is not var (name, bytes)) return;
        var isFailing = IsFailing || (IsFull && bytes.Length > 0);
        var isLied = mutation == (bytes.Length == 0 ? Mutation.RemovalIgnored : Mutation.MarkFaked);
        _states[name] = isFailing && !isLied ? BlobWriteState.Failed : BlobWriteState.Done;
        if (isFailing) Failures++;
        else if (bytes.Length == 0) _contents.Remove(name);
        else Keep(name, bytes);
        _underWay = null;
    }

    /// <summary>The power fails: what is under way is there or not.</summary>
    public void Cut(bool isThere)
    {
        if (isThere) Complete();
        _underWay = null;
        _states.Clear();
        _marks.Clear();
    }

    public void Erase() => _contents.Clear();

    public bool Holds(Plan plan) => Records().Any(record => record.Plan == plan.ToStored() && !record.IsExpired);

    public int MarksOf(CommandRule fet) => _marks.GetValueOrDefault(fet);

    /// <summary>Gets what a bridge would find that starts now.</summary>
    public List<StoredPlan> Records() => [.. _contents.Where(blob => blob.Key.StartsWith("plan", StringComparison.Ordinal)).Select(blob => Decode(blob.Value))];

    private void Keep(string name, byte[] bytes)
    {
        _contents[name] = bytes;
        if (!name.StartsWith("plan", StringComparison.Ordinal)) return;
        var record = Decode(bytes);
        _marks[record.Plan.Fet] = record.Marks;
    }

    // As docs/mqtt.md says nothing of bytes, this is the layout as it was written down for the record store: an envelope
    // with the name of the device and a CRC-32, and in it pack, board, FET, state, what was acknowledged, time, kind, marks.
    private static StoredPlan Decode(byte[] bytes)
    {
        Assert.AreEqual(Crc32Of(bytes.AsSpan(0, bytes.Length - 4)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)), "a record has a wrong checksum");
        var content = bytes.AsSpan(14 + bytes[13]);
        var fet = content[2] == 1 ? CommandRules.ChargeFet : CommandRules.DischargeFet;
        var acks = (Acks)BinaryPrimitives.ReadInt32LittleEndian(content[4..]);
        var plan = new Plan(fet, content[3] == 1, acks, BinaryPrimitives.ReadInt64LittleEndian(content[8..]));
        return new StoredPlan(plan, content[16] == 2, content[17]);
    }

    private static uint Crc32Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }

        return ~crc;
    }
}
