using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Where what must not be is complained of; the first complaint counts, with what went before it.</summary>
internal sealed class Court
{
    private const int Kept = 60;

    private readonly Queue<string> _record = new();

    public string? Complaint { get; private set; }

    public void Note(long nowMs, string what)
    {
        _record.Enqueue($"{nowMs / 1000.0:0.000} {what}");
        if (_record.Count > Kept) _record.Dequeue();
    }

    /// <summary>Gets what went before.</summary>
    public string Record => string.Join("\n  ", _record);

    public void Complain(long nowMs, string what) =>
        Complaint ??= $"{nowMs / 1000.0:0.000} s: {what}\n  " + Record;
}
