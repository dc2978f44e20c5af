using System;

namespace Daly.Protocol.A5;

/// <summary>
/// Collects the numbered frames of one reply (A5 0x57, 0x62, 0x63, 0x95, 0x96), whatever the firmware does: numbers from
/// 0 or from 1, the least number of frames or always 16, stale frames of an earlier reply in front, frames missing. A
/// frame is placed by its number alone, so nothing is ever shifted. One object per BMS, used again for every reply.
/// </summary>
/// <remarks>
/// The first frame (0, or 1 unless 0 came just before) restarts the collection: what came before it is from an earlier
/// reply. Numbers count from 0 if 0 was seen in this reply, else from 1; a BMS that completed a reply from 0 is held to
/// that until three replies in a row came without 0.
/// </remarks>
public sealed class A5FrameSeries
{
    /// <summary>The most frames in a reply.</summary>
    public const int MaxFrames = 16;

    /// <summary>Data bytes in a frame after its number.</summary>
    public const int BytesPerFrame = A5Frame.DataLength - 1;

    private const int Slots = MaxFrames + 1;
    private const int RepliesToForget = 3;
    private const int FrameZero = 1;

    private int _seen;
    private int _lastNumber = -1;
    private bool _countsFromZero;
    private int _repliesWithoutZero;

    /// <summary>Gets the data id of the reply, see <see cref="A5DataId"/>.</summary>
    public byte DataId { get; private set; }

    /// <summary>Gets how many frames make the reply; 0 if that is not known.</summary>
    public int ExpectedFrames { get; private set; }

    /// <summary>Gets how many different frames are here, extra ones included.</summary>
    public int FramesSeen { get; private set; }

    /// <summary>Gets a value indicating whether a first frame has thrown earlier frames away since <see cref="Begin"/>.</summary>
    public bool Restarted { get; private set; }

    /// <summary>Gets how many frames were ignored, ever, because no reply can have their number.</summary>
    public long IgnoredFrames { get; private set; }

    /// <summary>Gets a value indicating whether all expected frames are here. Never, if their number is not known.</summary>
    public bool IsComplete => ExpectedFrames > 0 && HasFirst(ExpectedFrames);

    /// <summary>
    /// Gets a value indicating whether the frames are contiguous from the first one. Once the line is idle this is all
    /// that can be said of a reply of unknown length.
    /// </summary>
    public bool IsUsable
    {
        get
        {
            int frames = FromBase();
            return frames != 0 && (frames & (frames + 1)) == 0;
        }
    }

    /// <summary>Gets the bytes of all slots, <see cref="BytesPerFrame"/> for each frame number.</summary>
    internal byte[] Bytes { get; } = new byte[Slots * BytesPerFrame];

    /// <summary>Gets the index in <see cref="Bytes"/> of the first frame of the reply.</summary>
    internal int FirstOffset => Base() * BytesPerFrame;

    /// <summary>Forgets the frames and waits for those of another reply.</summary>
    /// <param name="dataId">The data id.</param>
    /// <param name="expectedFrames">
    /// How many frames make the reply, 1..16, see <see cref="A5SeriesDecoder.FramesFor(byte, int)"/>; 0 if not known.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">No reply has so many frames.</exception>
    public void Begin(byte dataId, int expectedFrames)
    {
        if (expectedFrames < 0 || expectedFrames > MaxFrames)
        {
            throw new ArgumentOutOfRangeException(nameof(expectedFrames));
        }

        LearnFirstNumber();
        DataId = dataId;
        ExpectedFrames = expectedFrames;
        Restarted = false;
        Clear();
    }

    /// <summary>Takes a frame of this reply, in the order of the line.</summary>
    /// <param name="buffer">Holds the frame.</param>
    /// <param name="dataOffset">Index of the first data byte, which is the frame number.</param>
    /// <returns>False if the number is beyond 16; the frame is then ignored and counted.</returns>
    public bool Add(byte[] buffer, int dataOffset)
    {
        int number = buffer[dataOffset];
        if (number > MaxFrames)
        {
            IgnoredFrames++;
            return false;
        }

        bool isFirst = number == 0 || (number == 1 && _lastNumber != 0);
        if (isFirst && _seen != 0)
        {
            Restarted = true;
            Clear();
        }

        Array.Copy(buffer, dataOffset + 1, Bytes, number * BytesPerFrame, BytesPerFrame);
        FramesSeen += 1 - ((_seen >> number) & 1);
        _seen |= 1 << number;
        _lastNumber = number;
        return true;
    }

    /// <summary>Tells whether the first frames of the reply are all here.</summary>
    /// <param name="frames">How many, from 0.</param>
    /// <returns>False if one is missing.</returns>
    internal bool HasFirst(int frames)
    {
        int needed = (1 << frames) - 1;
        return (FromBase() & needed) == needed;
    }

    /// <summary>Counts the frames that are here without a gap from the first one.</summary>
    internal int CountContiguous()
    {
        int count = 0;
        for (int frames = FromBase(); (frames & 1) != 0; frames >>= 1)
        {
            count++;
        }

        return count < MaxFrames ? count : MaxFrames;
    }

    private int Base() => (_seen & FrameZero) != 0 || _countsFromZero ? 0 : 1;

    private int FromBase() => _seen >> Base();

    private void Clear()
    {
        _seen = 0;
        _lastNumber = -1;
        FramesSeen = 0;
    }

    private void LearnFirstNumber()
    {
        if ((_seen & FrameZero) != 0)
        {
            _countsFromZero |= IsComplete;
            _repliesWithoutZero = 0;
        }
        else if (_seen != 0 && _countsFromZero)
        {
            _repliesWithoutZero++;
            _countsFromZero = _repliesWithoutZero < RepliesToForget;
        }
    }
}
