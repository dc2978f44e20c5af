namespace Daly.Protocol.Modbus;

/// <summary>Receives what a <see cref="ModbusDecoder"/> finds in a byte stream, in the order of the stream.</summary>
/// <remarks>Called from inside the decoder. Must not throw and must not call the decoder.</remarks>
public interface IModbusFrameHandler
{
    /// <summary>A frame with a good header and checksum.</summary>
    /// <param name="buffer">Holds the frame; valid only during the call.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="length">How many bytes, checksum included.</param>
    /// <param name="position">Position of its first byte in the stream, from 0.</param>
    /// <param name="kind">What it is.</param>
    void OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind);

    /// <summary>A byte that does not begin a frame and is dropped; the search goes on at the next one.</summary>
    /// <param name="position">Position of the byte in the stream, from 0.</param>
    /// <param name="value">The byte.</param>
    /// <param name="reason">Why it does not.</param>
    void OnSkipped(long position, byte value, ModbusSkipReason reason);
}
