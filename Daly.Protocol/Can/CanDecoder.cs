using System;

namespace Daly.Protocol.Can;

/// <summary>Finds frames in a stream of <see cref="SocketCan"/> bytes and accounts for every byte of it.</summary>
/// <remarks>
/// A socket delivers whole frames; but a recording may be cut. There is no checksum to find the border again, so once a
/// frame was impossible the search goes on byte by byte up to the next frame of a Daly.
/// <see cref="BytesTotal"/> = 16 · <see cref="Frames"/> + <see cref="NoiseBytes"/> + <see cref="PendingBytes"/>.
/// </remarks>
public sealed class CanDecoder
{
    private readonly byte[] _window = new byte[SocketCan.FrameLength];
    private readonly CanFrame _frame = new CanFrame();
    private readonly ICanFrameHandler _handler;
    private long _position;
    private int _pending;
    private bool _isLost;

    /// <summary>Initializes a new instance of the <see cref="CanDecoder"/> class.</summary>
    /// <param name="handler">Receives frames and skipped bytes.</param>
    /// <exception cref="ArgumentNullException">There is no handler.</exception>
    public CanDecoder(ICanFrameHandler handler)
    {
        _handler = handler ?? throw new ArgumentNullException(nameof(handler));
    }

    /// <summary>Gets how many bytes were fed.</summary>
    public long BytesTotal => _position + _pending;

    /// <summary>Gets how many frames were found.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how many bytes belong to no frame.</summary>
    public long NoiseBytes { get; private set; }

    /// <summary>Gets how many bytes wait for the rest of a frame, 0..15.</summary>
    public int PendingBytes => _pending;

    /// <summary>Takes bytes as they arrive, cut anywhere.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">Index of the first byte.</param>
    /// <param name="count">How many bytes.</param>
    public void Feed(byte[] buffer, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            _window[_pending] = buffer[i];
            _pending++;
            if (_pending == SocketCan.FrameLength)
            {
                CheckFrame();
            }
        }
    }

    private void CheckFrame()
    {
        bool isFrame = SocketCan.TryRead(_window, 0, _frame);
        if (isFrame && _isLost)
        {
            isFrame = CanId.IsReply(_frame) || CanId.IsRequest(_frame);
        }

        _isLost = !isFrame;
        long position = _position;
        if (isFrame)
        {
            Frames++;
            _pending = 0;
            _position += SocketCan.FrameLength;
            _handler.OnFrame(_frame, position);
            return;
        }

        byte first = _window[0];
        NoiseBytes++;
        _pending--;
        _position++;
        Array.Copy(_window, 1, _window, 0, _pending);
        _handler.OnSkipped(position, first);
    }
}
