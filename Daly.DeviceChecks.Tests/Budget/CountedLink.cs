using System;
using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Budget;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>The link engine of the device compile in virtual time, on a wire of 9600 baud, counting what it executes.</summary>
internal sealed class CountedLink
{
    /// <summary>How often the firmware looks at the line.</summary>
    internal const int TurnMs = 5;

    private const int TurnaroundMs = 23;
    private const int BytesPerSecond = 960;

    private readonly dynamic _bus;
    private readonly dynamic _link;
    private readonly byte[] _buffer = new byte[64];
    private readonly Queue<byte> _wire = new();
    private long _answerMs;
    private long _nowMs;
    private int _milliBytes;

    /// <summary>Initializes a new instance of the <see cref="CountedLink"/> class.</summary>
    /// <param name="context">Where the engine is.</param>
    /// <param name="pollMs">As <c>bms.poll_ms</c>.</param>
    /// <param name="findsDialect">As with <c>bms.dialect = auto</c>, instead of a5.</param>
    internal CountedLink(CountingContext context, int pollMs, bool findsDialect = false)
    {
        dynamic options = Activator.CreateInstance(context.Get("Daly.Protocol.Link.LinkOptions"))!;
        options.BoardNumber = 1;
        options.PollMs = pollMs;
        Type report = context.Get("Daly.Protocol.Detection.DetectionReport").MakeByRefType();
        Type linkType = context.Get("Daly.Protocol.Link.BmsLink");
        _link = context.Get("Daly.Protocol.Dialects.BmsDialects").GetMethod("CreateLink", [typeof(string), options.GetType(), typeof(bool), report])!
            .Invoke(null, [findsDialect ? "auto" : "a5", options, true, null])!;
        Array links = Array.CreateInstance(linkType, 1);
        links.SetValue(_link, 0);
        _bus = Activator.CreateInstance(context.Get("Daly.Protocol.Link.BmsBus"), links)!;
    }

    /// <summary>Bytes that were received.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Instructions from taking bytes in, up to the state that holds their values.</summary>
    internal long Receiving { get; private set; }

    /// <summary>Instructions of everything else: asking, waiting, judging.</summary>
    internal long Turns { get; private set; }

    internal int PackDeciVolts => _link.Data.Pack.PackDeciVolts;

    internal void Run(CapturedBoard board, long durationMs)
    {
        for (long endMs = _nowMs + durationMs; _nowMs < endMs; _nowMs += TurnMs)
        {
            _milliBytes += BytesPerSecond * TurnMs;
            int count = 0;
            for (; _milliBytes >= 1000; _milliBytes -= 1000)
                if (_nowMs >= _answerMs && _wire.TryDequeue(out byte value)) _buffer[count++] = value;
            if (count > 0) Receive(count);
            Turns += Counted(() => _bus.Tick(_nowMs));
            int sent = 0;
            Turns += Counted(() => sent = _bus.TakeTransmit(_buffer));
            if (sent == 0) continue;
            foreach (byte value in board.Answer(_buffer)) _wire.Enqueue(value);
            _answerMs = _nowMs + (sent * 1000 / BytesPerSecond) + TurnaroundMs;
        }
    }

    /// <summary>Takes bytes in that nobody asked for, as they come in one turn.</summary>
    internal void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] bite in bytes.ToArray().Chunk(TurnMs))
        {
            bite.CopyTo(_buffer, 0);
            Receive(bite.Length);
            _nowMs += TurnMs;
        }
    }

    private static long Counted(Action action)
    {
        ExecutedInstructions.Reset();
        action();
        return ExecutedInstructions.Total;
    }

    private void Receive(int count)
    {
        Bytes += count;
        Receiving += Counted(() => _bus.Receive(_buffer, 0, count, _nowMs));
    }
}
