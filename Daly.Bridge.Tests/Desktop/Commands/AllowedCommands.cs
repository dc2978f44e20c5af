using System;
using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>
/// What is allowed, written from the documentation and in the terms of the random test, without any of the bridge's code.
/// </summary>
internal sealed class AllowedCommands
{
    public const long QuietMs = 5000;
    public const long ArmMs = 60_000;

    private readonly HashSet<string> _ids = [];
    private readonly Queue<long> _begunMs = new();
    private long _quietUntilMs = long.MinValue;
    private long _armedUntilMs = long.MinValue;

    /// <summary>Gets or sets what is true outside.</summary>
    public World Now { get; set; }

    public void Connect(long nowMs) => _quietUntilMs = nowMs + QuietMs;

    public void Restart()
    {
        _ids.Clear();
        _begunMs.Clear();
        _armedUntilMs = long.MinValue;
    }

    /// <summary>Tells whether a message may be carried out, and takes it as received.</summary>
    public bool Allows(SentMessage message, long nowMs, long unixSeconds)
    {
        var isNewId = message.Id is null || _ids.Add(message.Id);
        var isAllowed = isNewId && !message.IsRetained && nowMs >= _quietUntilMs && message.IsWellFormed && IsKept(message, unixSeconds)
            && IsRateKept(nowMs) && IsPossible(message, nowMs);
        if (!isAllowed) return false;
        _begunMs.Enqueue(nowMs);
        if (message.Name == "arm") _armedUntilMs = message.On ? nowMs + ArmMs : long.MinValue;
        return true;
    }

    private static bool IsKept(SentMessage message, long unixSeconds) => message.NotAfter is not { } end || unixSeconds <= end;

    private bool IsRateKept(long nowMs)
    {
        while (_begunMs.Count > 0 && nowMs - _begunMs.Peek() >= 10_000) _begunMs.Dequeue();
        return _begunMs.Count < 10;
    }

    private bool IsPossible(SentMessage message, long nowMs)
    {
        if (message.Name == "arm") return true;
        if (!Now.IsOnline) return false;
        var opens = message.Name != "soc" && !message.On;
        var isArmed = nowMs < _armedUntilMs;
        if (message.Name == "soc") return isArmed || message.Acks.Length > 0;
        if (!opens) return !Now.IsProtected;
        if (!isArmed && message.Acks.Length == 0) return false;
        var needed = new List<string>();
        if (Now.DeciAmps is > 100 or < -100) needed.Add("load_dump");
        if (message.Name == "discharge_fet") needed.Add("cuts_supply");
        if (message.Name == "charge_fet" && Now.DeciAmps > 10) needed.Add("charger_lockup");
        return needed.TrueForAll(word => Array.IndexOf(message.Acks.Split(','), word) >= 0);
    }

    internal readonly record struct World(bool IsOnline, bool IsProtected, int DeciAmps);
}
