using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// The data bytes of the last believable one-frame reply to each read id 0x50..0x60, as they came: writing a parameter
/// means sending its whole frame back. D2 and 0x81 put their registers into the same frames, 0xFF where they have none,
/// and what A5 does not have into ids of our own, 0x70..0x79.
/// </summary>
public sealed class ParameterFrames
{
    /// <summary>Bytes of a frame.</summary>
    public const int FrameLength = A5Frame.DataLength;

    private const byte FirstId = A5DataId.RatedCapacity;
    private const int A5Ids = A5DataId.ShortCircuit - FirstId + 1;
    private const byte FirstRegisterId = 0x70;
    private const int RegisterIds = 10;
    private const int IdCount = A5Ids + RegisterIds;
    private const int NoPlace = -1;

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
    public long UpdatedMs(byte readId) => PlaceOf(readId) == NoPlace ? Absent.Long : _updatedMs[PlaceOf(readId)];

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

        int from = PlaceOf(readId) * FrameLength;
        for (int i = 0; i < FrameLength; i++)
        {
            into[i] = _bytes[from + i];
        }

        return true;
    }

    /// <summary>Tells whether an id is one of ours, for what A5 does not have.</summary>
    internal static bool IsRegisterOnly(byte readId) =>
        readId >= FirstRegisterId && readId < FirstRegisterId + RegisterIds;

    /// <summary>Keeps a frame; other ids are passed over.</summary>
    internal void Put(byte readId, byte[] frame, long nowMs)
    {
        int place = PlaceOf(readId);
        if (place == NoPlace)
        {
            return;
        }

        int to = place * FrameLength;
        for (int i = 0; i < FrameLength; i++)
        {
            _bytes[to + i] = frame[i];
        }

        _updatedMs[place] = nowMs;
    }

    private static int PlaceOf(byte readId)
    {
        if (IsRegisterOnly(readId))
        {
            return A5Ids + readId - FirstRegisterId;
        }

        return readId >= FirstId && readId < FirstId + A5Ids ? readId - FirstId : NoPlace;
    }
}
