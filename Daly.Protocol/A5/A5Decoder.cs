namespace Daly.Protocol.A5;

/// <summary>Finds A5 frames in any byte stream.</summary>
public sealed class A5Decoder
{
    /// <summary>Initializes a new instance of the <see cref="A5Decoder"/> class.</summary>
    /// <param name="handler">Receives frames and skipped bytes.</param>
    public A5Decoder(IA5FrameHandler handler)
    {
        Handler = handler;
    }

    private IA5FrameHandler Handler { get; }

    /// <summary>Takes bytes as they arrive, cut anywhere.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First index.</param>
    /// <param name="count">How many.</param>
    public void Feed(byte[] buffer, int offset, int count)
    {
        Handler.OnSkipped(count, buffer[offset], A5SkipReason.NotStart);
    }
}
