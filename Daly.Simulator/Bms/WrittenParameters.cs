namespace Daly.Simulator.Bms;

/// <summary>The settings that were written since the board was made, as frames.</summary>
public sealed class WrittenParameters
{
    private const int ClampDivisor = 8;
    private readonly Dictionary<byte, byte[]> _frames = [];

    /// <summary>Gets the frames by read id; only the bytes that mean something.</summary>
    public IReadOnlyDictionary<byte, byte[]> Frames => _frames;

    /// <summary>Takes a write as the board's manners want it.</summary>
    internal void Write(byte readId, ReadOnlySpan<byte> old, ReadOnlySpan<byte> wanted, ParameterWriteBehaviour behaviour)
    {
        if (behaviour is ParameterWriteBehaviour.Ignore or ParameterWriteBehaviour.Unknown) return;
        var stored = wanted[..ParameterLayout.DefinedBytes(readId)].ToArray();
        var at = 0;
        foreach (var size in ParameterLayout.SizesOf(readId))
        {
            var (before, after) = (Number(old.Slice(at, size)), Number(wanted.Slice(at, size)));
            if (before != after) Put(stored.AsSpan(at, size), Taken(before, after, behaviour));
            at += size;
        }

        _frames[readId] = stored;
    }

    private static long Taken(long before, long after, ParameterWriteBehaviour behaviour) => behaviour switch
    {
        ParameterWriteBehaviour.Clamp =>
            Math.Clamp(after, before - (before / ClampDivisor), before + (before / ClampDivisor)),
        ParameterWriteBehaviour.Alter => after + 1,
        _ => after,
    };

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        foreach (var value in bytes) number = (number << 8) | value;
        return number;
    }

    private static void Put(Span<byte> bytes, long number)
    {
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            bytes[i] = (byte)number;
            number >>= 8;
        }
    }
}
