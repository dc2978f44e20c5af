using Daly.Desktop.Decode;
using Daly.Desktop.Replay.Capture;
using Daly.Protocol.A5;
using Daly.Protocol.Can;

namespace Daly.Desktop.Replay;

/// <summary>Finds for each frame of a recording without requests what it answers: the dialects of all boards are asked.</summary>
internal sealed class ReplyFrames(IReadOnlyList<RecordedBoard> boards)
{
    // Address, id and length decide; a recording has thousands of frames and a few dozen kinds of them.
    private const int DecidingBytes = 4;

    private readonly Dictionary<string, string?> _keys = [];
    private string? _lastKind;
    private int _lastNumber;

    /// <summary>Gives the frames with what they answer, and whether each goes on where the one before ended.</summary>
    public IEnumerable<(byte[] Frame, string Key, bool GoesOn)> Of(IReadOnlyList<CaptureChunk> chunks)
    {
        foreach (byte[] frame in Frames(chunks))
        {
            string kind = Convert.ToHexString(frame, 0, DecidingBytes) + frame.Length;
            if (!_keys.TryGetValue(kind, out string? key)) _keys[kind] = key = boards.Select(board => board.RequestOf(frame)).FirstOrDefault(found => found is not null);
            if (key is not null) yield return (frame, key, GoesOn(frame, kind));
        }
    }

    private static IEnumerable<byte[]> Frames(IReadOnlyList<CaptureChunk> chunks)
    {
        if (chunks.Any(chunk => chunk.IsCan)) return chunks.Where(chunk => chunk.IsCan).Select(chunk => chunk.Bytes);
        return StreamExplainer.Explain([.. chunks.SelectMany(chunk => chunk.Bytes)]).Where(span => span.IsOk).Select(span => span.Bytes.ToArray());
    }

    /// <summary>The frames of a series are numbered upwards.</summary>
    private bool GoesOn(byte[] frame, string kind)
    {
        var (dataId, number) = frame.Length == SocketCan.FrameLength ? (frame[2], frame[8]) : (frame[A5Frame.DataIdOffset], frame[A5Frame.DataOffset]);
        bool goesOn = kind == _lastKind && frame.Length is A5Frame.Length or SocketCan.FrameLength && A5ReadId.IsSeries(dataId) && number > _lastNumber;
        (_lastKind, _lastNumber) = (kind, number);
        return goesOn;
    }
}
