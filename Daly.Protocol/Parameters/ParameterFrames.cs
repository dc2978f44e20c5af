using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// The data bytes of the last believable one-frame reply to each read id 0x50..0x60, as they came: writing a parameter
/// means sending its whole frame back.
/// </summary>
public sealed class ParameterFrames
{
    /// <summary>Bytes of a frame.</summary>
    public const int FrameLength = A5Frame.DataLength;

    private const byte FirstId = A5DataId.RatedCapacity;
    private const int IdCount = A5DataId.ShortCircuit - FirstId + 1;

    private readonly byte[] _bytes = new byte[IdCount * FrameLength];
    private readonly long[] _updatedMs = new long[IdCount];

    /// <summary>Initializes a new instance of the <see cref="ParameterFrames"/> class with nothing known.</summary>
    public ParameterFrames()
    {
        for (int i = 0; i < IdCount; i++)
        {
            _updatedMs[i] = Absent.Long;
        }
    }

    /// <summary>Tells when a frame came.</summary>
    /// <param name="readId">The data id.</param>
    /// <returns>Monotonic milliseconds, or <see cref="Absent.Long"/> if never.</returns>
    public long UpdatedMs(byte readId) => Covers(readId) ? _updatedMs[readId - FirstId] : Absent.Long;

    /// <summary>Copies a frame.</summary>
    /// <param name="readId">The data id.</param>
    /// <param name="into">Receives eight bytes.</param>
    /// <returns>False if it never came.</returns>
    public bool TryCopy(byte readId, byte[] into)
    {
        if (UpdatedMs(readId) == Absent.Long)
        {
            return false;
        }

        int from = (readId - FirstId) * FrameLength;
        for (int i = 0; i < FrameLength; i++)
        {
            into[i] = _bytes[from + i];
        }

        return true;
    }

    /// <summary>Keeps a frame; ids outside 0x50..0x60 are passed over.</summary>
    internal void Put(byte readId, byte[] frame, long nowMs)
    {
        if (!Covers(readId))
        {
            return;
        }

        int to = (readId - FirstId) * FrameLength;
        for (int i = 0; i < FrameLength; i++)
        {
            _bytes[to + i] = frame[i];
        }

        _updatedMs[readId - FirstId] = nowMs;
    }

    private static bool Covers(byte readId) => readId >= FirstId && readId < FirstId + IdCount;
}
