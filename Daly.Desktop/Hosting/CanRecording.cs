using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Adapters.Capture;
using Daly.Protocol.A5;
using Daly.Protocol.Can;

namespace Daly.Desktop.Hosting;

/// <summary>Turns a recording of CAN into one of A5, which carries the same messages; frames of other devices are left out.</summary>
internal sealed class CanRecording : ICanFrameHandler
{
    private readonly List<CaptureChunk> _chunks = [];
    private CaptureChunk? _current;

    private CanRecording()
    {
    }

    /// <summary>Translates.</summary>
    /// <param name="chunks">The recording.</param>
    /// <returns>One A5 frame in each chunk, or <c>null</c> when the recording is none of CAN.</returns>
    public static IReadOnlyList<CaptureChunk>? Translate(IReadOnlyList<CaptureChunk> chunks)
    {
        var recording = new CanRecording();
        bool isCan = chunks.All(chunk => chunk.IsCan || chunk.Bytes.Length % SocketCan.FrameLength == 0);
        if (!isCan) return null;
        foreach (var chunk in chunks) recording.Add(chunk);
        return recording._chunks.Count > 0 ? recording._chunks : null;
    }

    /// <inheritdoc/>
    void ICanFrameHandler.OnFrame(CanFrame frame, long position)
    {
        bool isRequest = CanId.IsRequest(frame);
        if (!isRequest && !CanId.IsReply(frame)) return;
        int address = isRequest ? A5Frame.HostAddressBase + CanId.Destination(frame.Id) : CanId.Source(frame.Id);
        byte[] a5 = CanReplayLine.A5(address, CanId.DataId(frame.Id), frame.Data);
        _chunks.Add(new CaptureChunk(_current!.LineNumber, _current.AtMs, isRequest, a5));
    }

    /// <inheritdoc/>
    void ICanFrameHandler.OnSkipped(long position, byte value)
    {
        // What is no frame cannot be replayed; the chunk is cut into frames of its own.
    }

    private void Add(CaptureChunk chunk)
    {
        _current = chunk;
        new CanDecoder(this).Feed(chunk.Bytes, 0, chunk.Bytes.Length);
    }
}
