using System;

namespace Daly.Protocol.A5;

/// <summary>
/// Finds A5 frames in any byte stream and accounts for every byte of it. After anything that is not a frame the search
/// goes on at the very next byte, so a good frame that begins inside a bad one is never lost.
/// </summary>
/// <remarks>
/// Events come as early as the bytes allow and depend only on the stream, never on how it was cut. Nothing is allocated
/// after construction, and no content of the stream makes it throw. The counters hold between calls; inside a callback
/// they may lag behind. <see cref="BytesTotal"/> = 13 · (<see cref="Frames"/> + <see cref="Echoes"/>) +
/// <see cref="NoiseBytes"/> + <see cref="PendingBytes"/>.
/// </remarks>
public sealed class A5Decoder
{
    private const int HeaderLength = A5Frame.LengthOffset + 1;

    private readonly byte[] _window = new byte[A5Frame.Length];
    private readonly IA5FrameHandler _handler;
    private long _position;
    private int _pending;

    /// <summary>Initializes a new instance of the <see cref="A5Decoder"/> class.</summary>
    /// <param name="handler">Receives frames and skipped bytes. Must not throw and must not call the decoder.</param>
    /// <exception cref="ArgumentNullException">There is no handler.</exception>
    public A5Decoder(IA5FrameHandler handler)
    {
        _handler = handler ?? throw new ArgumentNullException(nameof(handler));
    }

    /// <summary>Gets how many bytes were fed since construction or <see cref="Reset"/>.</summary>
    public long BytesTotal => _position + _pending;

    /// <summary>Gets how many replies were found: good frames with a board's address.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how many good frames carried a host's address.</summary>
    public long Echoes { get; private set; }

    /// <summary>Gets how many times a good header was followed by a wrong checksum.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Gets how many start bytes were not followed by length 8 in the right place.</summary>
    public long LengthErrors { get; private set; }

    /// <summary>Gets how many bytes were skipped, for whatever reason: they belong to no frame.</summary>
    public long NoiseBytes { get; private set; }

    /// <summary>Gets how many bytes wait for the rest of what may be a frame, 0..12.</summary>
    public int PendingBytes => _pending;

    /// <summary>Takes bytes as they arrive, cut anywhere.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">Index of the first byte.</param>
    /// <param name="count">How many bytes.</param>
    public void Feed(byte[] buffer, int offset, int count)
    {
        byte[] window = _window;
        int length = _pending;
        int checkAt = length < HeaderLength ? HeaderLength : A5Frame.Length;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            byte value = buffer[i];
            if (length == 0 && value != A5Frame.Start)
            {
                Skip(value, A5SkipReason.NotStart);
                continue;
            }

            window[length] = value;
            length++;
            if (length == checkAt)
            {
                length = length == HeaderLength ? CheckHeader() : CheckFrame();
                checkAt = length < HeaderLength ? HeaderLength : A5Frame.Length;
            }
        }

        _pending = length;
    }

    /// <summary>
    /// Ends the stream, or a burst of it: what waits for its rest is reported as truncated, byte by byte.
    /// </summary>
    public void Flush()
    {
        int count = _pending;
        _pending = 0;
        for (int i = 0; i < count; i++)
        {
            Skip(_window[i], A5SkipReason.Truncated);
        }
    }

    /// <summary>Starts over: forgets waiting bytes without a report, and sets position and all counters to 0.</summary>
    public void Reset()
    {
        _pending = 0;
        _position = 0;
        Frames = 0;
        Echoes = 0;
        ChecksumErrors = 0;
        LengthErrors = 0;
        NoiseBytes = 0;
    }

    private int CheckHeader() =>
        _window[A5Frame.LengthOffset] == A5Frame.DataLength
            ? HeaderLength
            : Resynchronise(HeaderLength, A5SkipReason.WrongLength);

    private int CheckFrame()
    {
        if (A5Frame.Checksum(_window, 0) != _window[A5Frame.ChecksumOffset])
        {
            return Resynchronise(A5Frame.Length, A5SkipReason.WrongChecksum);
        }

        bool isEcho = _window[A5Frame.AddressOffset] >= A5Frame.FirstHostAddress;
        if (isEcho)
        {
            Echoes++;
        }
        else
        {
            Frames++;
        }

        long position = _position;
        _position += A5Frame.Length;
        _handler.OnFrame(_window, 0, position, isEcho);
        return 0;
    }

    private int Resynchronise(int length, A5SkipReason reason)
    {
        do
        {
            length = DropToNextStart(length, reason);
            reason = A5SkipReason.WrongLength;
        }
        while (length >= HeaderLength && _window[A5Frame.LengthOffset] != A5Frame.DataLength);

        return length;
    }

    private int DropToNextStart(int length, A5SkipReason reason)
    {
        int start = 0;
        do
        {
            Skip(_window[start], reason);
            reason = A5SkipReason.NotStart;
            start++;
        }
        while (start < length && _window[start] != A5Frame.Start);

        int kept = length - start;
        for (int i = 0; i < kept; i++)
        {
            _window[i] = _window[start + i];
        }

        return kept;
    }

    private void Skip(byte value, A5SkipReason reason)
    {
        if (reason == A5SkipReason.WrongChecksum)
        {
            ChecksumErrors++;
        }
        else if (reason == A5SkipReason.WrongLength)
        {
            LengthErrors++;
        }

        NoiseBytes++;
        long position = _position;
        _position++;
        _handler.OnSkipped(position, value, reason);
    }
}
