using System.Globalization;
using Daly.Protocol.A5;
using Daly.Protocol.Can;

namespace Daly.Desktop.Decode;

/// <summary>Explains the 16-byte frames of a CAN socket; the payloads are those of A5.</summary>
public sealed class CanStreamExplainer : ICanFrameHandler
{
    private readonly byte[] _bytes;
    private readonly SpanCollector _spans = new();

    private CanStreamExplainer(byte[] bytes) => _bytes = bytes;

    /// <summary>Explains bytes.</summary>
    /// <returns>Spans in the order of the input, without gaps; frames of other devices are none of ours.</returns>
    public static IReadOnlyList<DecodedSpan> Explain(byte[] bytes)
    {
        var explainer = new CanStreamExplainer(bytes);
        var decoder = new CanDecoder(explainer);
        decoder.Feed(bytes, 0, bytes.Length);
        for (int i = decoder.PendingBytes; i > 0; i--)
        {
            explainer._spans.Skip(bytes.Length - i, bytes[^i], "the input ends inside a frame");
        }

        return explainer._spans.End();
    }

    void ICanFrameHandler.OnFrame(CanFrame frame, long position)
    {
        byte[] raw = _bytes[(int)position..((int)position + SocketCan.FrameLength)];
        if (!CanId.IsReply(frame) && !CanId.IsRequest(frame))
        {
            for (int i = 0; i < raw.Length; i++) _spans.Skip(position + i, raw[i], "a CAN frame of another device");
            return;
        }

        byte[] a5 = new byte[A5Frame.Length];
        a5[0] = 0xA5;
        a5[A5Frame.AddressOffset] = (byte)CanId.Source(frame.Id);
        a5[A5Frame.DataIdOffset] = CanId.DataId(frame.Id);
        a5[A5Frame.DataOffset - 1] = A5Frame.DataLength;
        frame.Data.CopyTo(a5, A5Frame.DataOffset);
        var explained = A5FrameExplainer.Explain(a5);
        _spans.Add(position, raw, explained with { Name = string.Create(CultureInfo.InvariantCulture, $"CAN 0x{frame.Id:X8} {explained.Name}") });
    }

    void ICanFrameHandler.OnSkipped(long position, byte value) => _spans.Skip(position, value, "no CAN frame");
}
