using Daly.Simulator.Faults;
using Daly.Simulator.Wire;

namespace Daly.Simulator.Bms;

/// <summary>
/// Replies that wait for their time, each sent as one burst; a later one may overtake one that is late.
/// </summary>
internal sealed class OutgoingQueue
{
    private readonly List<(long Start, Queue<TimedByte> Bytes)> _bursts = [];
    private Queue<TimedByte>? _current;
    private long _burstStart;
    private long _sentInBurst;
    private long _pauses;

    /// <summary>Gets when the next byte starts; <see cref="long.MaxValue"/> when none waits.</summary>
    public long NextStartMicroseconds { get; private set; } = long.MaxValue;

    /// <summary>Gets when the last byte that was sent had passed.</summary>
    public long LastEndMicroseconds { get; private set; } = long.MinValue / 2;

    public void Add(long startMicroseconds, IEnumerable<TimedByte> bytes)
    {
        var burst = new Queue<TimedByte>(bytes);
        if (burst.Count == 0) return;
        var index = _bursts.FindIndex(other => other.Start > startMicroseconds);
        _bursts.Insert(index < 0 ? _bursts.Count : index, (startMicroseconds, burst));
        if (_current is null) FindNext();
    }

    public void Clear()
    {
        _bursts.Clear();
        _current = null;
        FindNext();
    }

    public byte Take()
    {
        if (_current is null) BeginBurst();
        var sent = _current!.Dequeue();
        _pauses += sent.PauseBeforeMicroseconds;
        LastEndMicroseconds = _burstStart + _pauses + ByteTime.Span(++_sentInBurst);
        if (_current.Count == 0) _current = null;
        FindNext();
        return sent.Value;
    }

    private void BeginBurst()
    {
        _burstStart = NextStartMicroseconds - _bursts[0].Bytes.Peek().PauseBeforeMicroseconds;
        _sentInBurst = 0;
        _pauses = 0;
        _current = _bursts[0].Bytes;
        _bursts.RemoveAt(0);
    }

    private void FindNext()
    {
        if (_current is not null)
            NextStartMicroseconds = LastEndMicroseconds + _current.Peek().PauseBeforeMicroseconds;
        else if (_bursts.Count > 0)
            NextStartMicroseconds = System.Math.Max(_bursts[0].Start, LastEndMicroseconds)
                + _bursts[0].Bytes.Peek().PauseBeforeMicroseconds;
        else
            NextStartMicroseconds = long.MaxValue;
    }
}
