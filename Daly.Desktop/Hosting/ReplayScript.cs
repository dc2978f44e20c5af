using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Adapters.Capture;
using Daly.Desktop.Decoding;
using Daly.Protocol.A5;

namespace Daly.Desktop.Hosting;

/// <summary>What a recorded BMS said, by the question it answers.</summary>
/// <remarks>
/// Where the recording holds the requests, a reply is every byte between a request and the next one, noise included.
/// Where it holds replies only, a reply is one frame, or the frames of one series.
/// </remarks>
internal sealed class ReplayScript
{
    private readonly Dictionary<byte, List<byte[]>> _replies = [];
    private readonly Dictionary<byte, int> _next = [];

    private ReplayScript()
    {
    }

    /// <summary>Gets the board number that answered in the recording; 1 when none did.</summary>
    public int BoardNumber { get; private set; } = 1;

    /// <summary>Gets whether the recording is one of CAN; its frames are kept here in the shape of A5.</summary>
    public bool IsCan { get; private init; }

    /// <summary>Gets how many replies there are.</summary>
    public int Count => _replies.Values.Sum(replies => replies.Count);

    /// <summary>Gets whether every reply that a link can ask for was given at least once.</summary>
    public bool IsFinished => _replies.All(entry => !A5ReadId.IsKnown(entry.Key) || Taken(entry.Key) >= entry.Value.Count);

    /// <summary>Gets how many replies were given.</summary>
    public int Given => _next.Values.Sum();

    /// <summary>Reads a recording.</summary>
    public static ReplayScript From(CaptureContent content)
    {
        var chunks = CanRecording.Translate(content.Chunks);
        var script = new ReplayScript { IsCan = chunks is not null };
        chunks ??= content.Chunks;
        bool hasRequests = chunks.Any(chunk => chunk.IsSent);
        if (hasRequests) script.AddExchanges(chunks);
        else script.AddFrames([.. chunks.SelectMany(chunk => chunk.Bytes)]);
        return script;
    }

    /// <summary>Gives the next reply to a request; after the last one, the last one again.</summary>
    /// <returns>The bytes, or <c>null</c> when the recording has no answer to that.</returns>
    public byte[]? Take(byte dataId)
    {
        if (!_replies.TryGetValue(dataId, out var replies)) return null;
        int index = Math.Min(Taken(dataId), replies.Count - 1);
        _next[dataId] = Taken(dataId) + 1;
        return replies[index];
    }

    private int Taken(byte dataId) => _next.GetValueOrDefault(dataId);

    private void AddExchanges(IReadOnlyList<CaptureChunk> chunks)
    {
        byte? asked = null;
        var reply = new List<byte>();
        foreach (var chunk in chunks)
        {
            if (!chunk.IsSent)
            {
                reply.AddRange(chunk.Bytes);
                continue;
            }

            Add(asked, reply);
            bool isRequest = chunk.Bytes.Length == A5Frame.Length && chunk.Bytes[0] == A5Frame.Start;
            asked = isRequest ? chunk.Bytes[A5Frame.DataIdOffset] : null;
        }

        Add(asked, reply);
    }

    private void AddFrames(byte[] bytes)
    {
        byte? asked = null;
        int number = -1;
        var reply = new List<byte>();
        foreach (byte[] frame in Frames(bytes))
        {
            byte dataId = frame[A5Frame.DataIdOffset];
            bool goesOn = dataId == asked && A5ReadId.IsSeries(dataId) && frame[A5Frame.DataOffset] > number;
            if (!goesOn) Add(asked, reply);
            asked = dataId;
            number = frame[A5Frame.DataOffset];
            reply.AddRange(frame);
        }

        Add(asked, reply);
    }

    private static IEnumerable<byte[]> Frames(byte[] bytes) => A5StreamExplainer.Explain(bytes)
        .Where(span => span.IsOk && span.Bytes[A5Frame.AddressOffset] < A5Frame.FirstHostAddress)
        .Select(span => span.Bytes.ToArray());

    private void Add(byte? asked, List<byte> reply)
    {
        if (asked is { } dataId && reply.Count > 0)
        {
            NoteBoard(reply);
            if (!_replies.TryGetValue(dataId, out var replies)) _replies[dataId] = replies = [];
            replies.Add([.. reply]);
        }

        reply.Clear();
    }

    private void NoteBoard(List<byte> reply)
    {
        bool isFirst = _replies.Count == 0;
        var frame = isFirst ? Frames([.. reply]).FirstOrDefault() : null;
        if (frame is not null) BoardNumber = frame[A5Frame.AddressOffset];
    }
}
