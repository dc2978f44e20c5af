namespace Daly.Protocol.Can;

/// <summary>Receives what a <see cref="CanDecoder"/> finds. Must not throw and must not call the decoder.</summary>
public interface ICanFrameHandler
{
    /// <summary>A frame, of whoever.</summary>
    /// <param name="frame">The frame; valid only during the call.</param>
    /// <param name="position">Position of its first byte in the stream, from 0.</param>
    void OnFrame(CanFrame frame, long position);

    /// <summary>A byte that begins no frame: the stream was cut or is none.</summary>
    /// <param name="position">Position of the byte in the stream, from 0.</param>
    /// <param name="value">The byte.</param>
    void OnSkipped(long position, byte value);
}
