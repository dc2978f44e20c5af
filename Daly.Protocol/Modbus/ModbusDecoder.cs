using System;

namespace Daly.Protocol.Modbus;

/// <summary>
/// Finds D2 or 0x81 frames in any byte stream and accounts for every byte of it. After anything that is not a frame the
/// search goes on at the very next byte, so a good frame that begins inside a bad one is never lost.
/// </summary>
/// <remarks>
/// Events depend only on the stream, never on how it was cut. Nothing is allocated after construction, and no content of
/// the stream makes it throw. The counters hold between calls; inside a callback they may lag behind.
/// <see cref="BytesTotal"/> = <see cref="FrameBytes"/> + <see cref="NoiseBytes"/> + <see cref="PendingBytes"/>.
/// </remarks>
public sealed class ModbusDecoder
{
    private const int FirstDecision = ModbusFrame.FunctionOffset + 1;

    private readonly byte[] _window = new byte[ModbusFrame.MaxLength];
    private readonly ModbusLayout _layout;
    private readonly IModbusFrameHandler _handler;
    private long _position;
    private int _pending;
    private int _checkAt = FirstDecision;

    /// <summary>Initializes a new instance of the <see cref="ModbusDecoder"/> class.</summary>
    /// <param name="addresses">The addresses of the dialect.</param>
    /// <param name="handler">Receives frames and skipped bytes.</param>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    public ModbusDecoder(ModbusAddresses addresses, IModbusFrameHandler handler)
    {
        _layout = new ModbusLayout(addresses ?? throw new ArgumentNullException(nameof(addresses)));
        _handler = handler ?? throw new ArgumentNullException(nameof(handler));
    }

    /// <summary>Gets how many bytes were fed since construction.</summary>
    public long BytesTotal => _position + _pending;

    /// <summary>Gets how many good frames were found, requests included.</summary>
    public long Frames { get; private set; }

    /// <summary>Gets how many of them were requests.</summary>
    public long Requests { get; private set; }

    /// <summary>Gets the bytes of all good frames.</summary>
    public long FrameBytes { get; private set; }

    /// <summary>Gets how many times a good header was followed by a wrong checksum.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Gets how many bytes were skipped, for whatever reason: they belong to no frame.</summary>
    public long NoiseBytes { get; private set; }

    /// <summary>Gets how many bytes wait for the rest of what may be a frame, 0..259.</summary>
    public int PendingBytes => _pending;

    /// <summary>Takes bytes as they arrive, cut anywhere.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">Index of the first byte.</param>
    /// <param name="count">How many bytes.</param>
    public void Feed(byte[] buffer, int offset, int count)
    {
        byte[] window = _window;
        int have = _pending;
        int checkAt = _checkAt;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            byte value = buffer[i];
            if (have == 0 && !_layout.IsAddress(value))
            {
                Skip(value, ModbusSkipReason.NotAddress);
                continue;
            }

            window[have] = value;
            have++;
            if (have == checkAt)
            {
                have = Check(have);
                checkAt = _checkAt;
            }
        }

        _pending = have;
    }

    /// <summary>
    /// Ends the stream, or a burst of it: what waits for its rest is no frame. Whole frames inside it are still found;
    /// the other bytes are reported, those that could have begun a frame as truncated.
    /// </summary>
    public void Flush()
    {
        int have = _pending;
        while (have > 0)
        {
            Skip(_window[0], ModbusSkipReason.Truncated);
            have--;
            Array.Copy(_window, 1, _window, 0, have);
            have = Check(have);
        }

        _pending = 0;
        _checkAt = FirstDecision;
    }

    private int Check(int have)
    {
        int at = 0;
        int needed = FirstDecision;
        while (have > 0)
        {
            needed = _layout.Needed(_window, at, have);
            if (needed == ModbusLayout.Rejected)
            {
                Skip(_window[at], _layout.Reason);
                at++;
                have--;
                continue;
            }

            int taken = needed <= have ? Take(at, have, ref needed) : 0;
            if (taken == 0)
            {
                break;
            }

            at += taken;
            have -= taken;
        }

        _checkAt = have > 0 ? needed : FirstDecision;
        if (at > 0)
        {
            Array.Copy(_window, at, _window, 0, have);
        }

        return have;
    }

    /// <summary>Takes what seems to be whole: the frame if it is good, else its first byte.</summary>
    /// <returns>How many bytes were taken; 0 if <paramref name="needed"/> has grown beyond what is here.</returns>
    private int Take(int at, int have, ref int needed)
    {
        if (TryAccept(at, needed))
        {
            return needed;
        }

        int longer = _layout.NeededAsRequest(_window, at, have);
        if (longer > have)
        {
            needed = longer;
            return 0;
        }

        if (longer != ModbusLayout.Rejected && TryAccept(at, longer))
        {
            return longer;
        }

        Skip(_window[at], ModbusSkipReason.WrongChecksum);
        return 1;
    }

    private bool TryAccept(int at, int length)
    {
        if (Crc16.Of(_window, at, length) != 0)
        {
            return false;
        }

        Frames++;
        FrameBytes += length;
        Requests += _layout.Kind == ModbusFrameKind.Request ? 1 : 0;
        long position = _position;
        _position += length;
        _handler.OnFrame(_window, at, length, position, _layout.Kind);
        return true;
    }

    private void Skip(byte value, ModbusSkipReason reason)
    {
        ChecksumErrors += reason == ModbusSkipReason.WrongChecksum ? 1 : 0;
        NoiseBytes++;
        long position = _position;
        _position++;
        _handler.OnSkipped(position, value, reason);
    }
}
