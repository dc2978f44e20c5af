using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What was seen and done before: ids, the rate, arming and the quiet time.</summary>
internal sealed class Limits(ControlRules rules)
{
    private const int RememberedIds = 64;
    private const int RateWindowMs = 10_000;
    private const int MaxInWindow = 10;

    private readonly Queue<string> _ids = new();
    private readonly Queue<long> _begunMs = new();
    private long _quietUntilMs = long.MinValue;
    private long _armedUntilMs = long.MinValue;

    public void Connect(long nowMs) => _quietUntilMs = nowMs + (rules.QuietSeconds * 1000);

    public bool IsQuiet(long nowMs) => nowMs < _quietUntilMs;

    public bool IsArmed(long nowMs) => nowMs < _armedUntilMs;

    public void Arm(bool on, long nowMs) => _armedUntilMs = on ? nowMs + (rules.ArmSeconds * 1000) : long.MinValue;

    /// <summary>Uses up an id.</summary>
    /// <returns>Whether it was used up before.</returns>
    public bool IsRepeated(string? id)
    {
        if (id is null) return false;
        if (_ids.Contains(id)) return true;
        _ids.Enqueue(id);
        if (_ids.Count > RememberedIds) _ids.Dequeue();
        return false;
    }

    public bool IsRateKept(long nowMs)
    {
        while (_begunMs.Count > 0 && nowMs - _begunMs.Peek() >= RateWindowMs) _begunMs.Dequeue();
        return _begunMs.Count < MaxInWindow;
    }

    public void NoteBegun(long nowMs) => _begunMs.Enqueue(nowMs);
}
