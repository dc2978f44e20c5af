using System.Runtime.InteropServices;
using Daly.Simulator.Wire;

namespace Daly.Simulator.Modbus;

/// <summary>Finds the requests to some addresses in the bytes that a board hears; a pause makes it start again.</summary>
/// <param name="addresses">The addresses that the board answers to.</param>
public sealed class ModbusRequestParser(IReadOnlyCollection<byte> addresses)
{
    private const int ShortLength = 8;
    private const int MostRegisters = 64;
    private const long LongestPauseMicroseconds = 20_000;
    private readonly List<byte> _bytes = [];
    private readonly List<long> _starts = [];
    private long _lastMicroseconds;

    /// <summary>Gets how many frames with a wrong CRC were heard.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="atMicroseconds">When its stop bit had passed.</param>
    /// <returns>The request that it completes, or <c>null</c>.</returns>
    public ModbusRequest? Push(byte value, long atMicroseconds)
    {
        if (atMicroseconds - _lastMicroseconds > LongestPauseMicroseconds) Reset();
        _lastMicroseconds = atMicroseconds;
        _bytes.Add(value);
        _starts.Add(atMicroseconds - ByteTime.Span(1));
        while (_bytes.Count > 0)
        {
            var length = ExpectedLength();
            if (length > _bytes.Count) return null;
            if (length > 0 && ModbusCrc.Fits(CollectionsMarshal.AsSpan(_bytes)[..length])) return Take(length, atMicroseconds);
            if (length > 0) ChecksumErrors++;
            Drop(1);
        }

        return null;
    }

    /// <summary>Forgets a frame that has begun.</summary>
    public void Reset()
    {
        _bytes.Clear();
        _starts.Clear();
    }

    /// <summary>The length of the frame that begins here; 0 when none does.</summary>
    private int ExpectedLength()
    {
        if (!addresses.Contains(_bytes[0])) return 0;
        if (_bytes.Count == 1) return ShortLength;
        if (_bytes[1] is ModbusRequest.Read or ModbusRequest.WriteSingle) return ShortLength;
        if (_bytes[1] != ModbusRequest.WriteMultiple) return 0;
        if (_bytes.Count < 6) return ShortLength;
        var count = (_bytes[4] << 8) | _bytes[5];
        return count is > 0 and <= MostRegisters ? ShortLength + (2 * count) : 0;
    }

    private ModbusRequest Take(int length, long atMicroseconds)
    {
        var request = new ModbusRequest([.. _bytes.Take(length)], _starts[0], atMicroseconds);
        Drop(length);
        return request;
    }

    private void Drop(int count)
    {
        _bytes.RemoveRange(0, count);
        _starts.RemoveRange(0, count);
    }
}
