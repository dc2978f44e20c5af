using System;
using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What is to happen, by time.</summary>
internal sealed class Happenings(Court court)
{
    private readonly PriorityQueue<(string What, Action Do), (long AtMs, int Order)> _due = new();

    public int Count { get; private set; }

    public long NextMs => _due.TryPeek(out _, out var at) ? at.AtMs : long.MaxValue;

    public void At(long atMs, string what, Action happen) => _due.Enqueue((what, happen), (atMs, Count++));

    public void Happen(long nowMs)
    {
        while (_due.TryPeek(out var next, out var at) && at.AtMs <= nowMs)
        {
            _due.Dequeue();
            if (next.What.Length > 0) court.Note(nowMs, $"-- {next.What}");
            next.Do();
        }
    }
}
