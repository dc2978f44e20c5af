using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Bridge.Commands;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A medium that can fail, be slow, and lose in a power cut what is under way.</summary>
internal sealed class PlanMedium : IBlobStore, IPlanMedium
{
    private readonly TimedRestore?[] _decoded = new TimedRestore?[RestoreRecord.MaxEntries];
    private byte[] _content = [];
    private byte[]? _underWay;

    private BlobWriteState _state;

    public bool IsSlow { get; set; }

    public bool IsFailing { get; set; }

    public int Failures { get; private set; }

    public bool IsInTrouble => IsFailing || _underWay is not null;

    public BlobWriteState StateOf(string name) => _state;

    public int Read(string name, byte[] buffer)
    {
        _content.CopyTo(buffer, 0);
        return _content.Length;
    }

    public bool TryBeginWrite(string name, byte[] buffer, int count)
    {
        if (_underWay is not null) return false;
        _underWay = buffer.AsSpan(0, count).ToArray();
        _state = BlobWriteState.Busy;
        if (!IsSlow) Complete();
        return true;
    }

    public void Complete()
    {
        if (_underWay is null) return;
        _state = IsFailing ? BlobWriteState.Failed : BlobWriteState.Done;
        if (IsFailing) Failures++;
        else _content = _underWay;
        _underWay = null;
    }

    /// <summary>The power fails: what is under way is there or not.</summary>
    public void Cut(bool isThere)
    {
        if (isThere) Complete();
        _underWay = null;
        _state = BlobWriteState.Done;
    }

    public void Erase() => _content = [];

    public bool Holds(Plan plan) => Plans().Contains(plan with { DueMs = null });

    public List<Plan> Plans()
    {
        Array.Clear(_decoded);
        if (_content.Length > 0) RestoreRecord.TryRead(_decoded, _content, _content.Length);
        return [.. _decoded.OfType<TimedRestore>().Select(Decode)];
    }

    private static Plan Decode(TimedRestore entry) => new(
        entry.Kind == CommandKind.ChargeFet ? CommandRules.ChargeFet : CommandRules.DischargeFet, entry.On, (Acks)entry.Acks, entry.DueUnix);
}
