using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// One setting of a BMS in the common form, that of A5: its place in the frame of a read id 0x50..0x60. Reading is
/// reverse-engineered by several projects; writing (read id − 0x40) is a pattern that is proven for 0x21/0x61 only, hence
/// unverified. D2 and 0x81 have registers of their own for most of them, and for the <see cref="RegisterParameters"/>,
/// whose ids are ours and never on a wire.
/// </summary>
/// <remarks>
/// Only <see cref="A5Parameters"/> and <see cref="RegisterParameters"/> make them, so that no other id can be written: 0x00
/// would restart the BMS.
/// </remarks>
public sealed class A5Parameter
{
    private const byte FirstReadId = A5DataId.RatedCapacity;
    private const byte LastReadId = A5DataId.ShortCircuit;
    private const byte ReadIdMinusWriteId = 0x40;
    private const int CurrentOffset = 30000;

    internal A5Parameter(string key, byte readId, int offset, int size, ParameterUnit unit, long minValue, long maxValue)
    {
        IsRegisterOnly = ParameterFrames.IsRegisterOnly(readId);
        if (!IsRegisterOnly && (readId < FirstReadId || readId > LastReadId))
        {
            throw new ArgumentOutOfRangeException(nameof(readId), "Parameters are read with 0x50..0x60.");
        }

        int defined = IsRegisterOnly ? ParameterFrames.FrameLength : A5ReadId.DefinedBytes(readId);
        if (offset < 0 || size < 1 || offset + size > defined)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), "Not within what the reply defines.");
        }

        Key = key;
        ReadId = readId;
        Offset = offset;
        Size = size;
        Unit = unit;
        MinValue = minValue;
        MaxValue = maxValue;
    }

    /// <summary>Gets the stable name, with the unit of the text form at its end.</summary>
    public string Key { get; }

    /// <summary>Gets the data id that reads the frame.</summary>
    public byte ReadId { get; }

    /// <summary>Gets a value indicating whether A5 does not have it: only boards with registers do, D2 and 0x81.</summary>
    public bool IsRegisterOnly { get; }

    /// <summary>Gets the data id that writes the frame: 0x10..0x20. Unverified; without meaning if <see cref="IsRegisterOnly"/>.</summary>
    public byte WriteId => (byte)(ReadId - ReadIdMinusWriteId);

    /// <summary>Gets the index of the first of its bytes among the eight data bytes.</summary>
    public int Offset { get; }

    /// <summary>Gets how many bytes it has, high byte first.</summary>
    public int Size { get; }

    /// <summary>Gets the unit of its value.</summary>
    public ParameterUnit Unit { get; }

    /// <summary>Gets the lowest value that is ever written, in its unit.</summary>
    public long MinValue { get; }

    /// <summary>Gets the highest value that is ever written, in its unit.</summary>
    public long MaxValue { get; }

    /// <summary>Reads the value.</summary>
    /// <param name="frame">The eight data bytes.</param>
    /// <returns>The value in its unit, or <see cref="Absent.Long"/> where the board fills the place with 0xFF.</returns>
    public long Read(byte[] frame)
    {
        long raw = Raw(frame, Offset);
        switch (Unit)
        {
            case ParameterUnit.Celsius:
                return raw == A5Field.NoSensor ? Absent.Long : raw - A5Field.CelsiusOffset;
            case ParameterUnit.DeciAmps:
                return IsCurrent(raw) ? Magnitude(raw) : Absent.Long;
            default:
                return raw == AllOnes() && raw > MaxValue ? Absent.Long : raw;
        }
    }

    /// <summary>Changes the value and nothing else of the frame.</summary>
    /// <param name="frame">The eight data bytes as just read.</param>
    /// <param name="value">The new value in its unit.</param>
    /// <returns>
    /// False, and the frame untouched, if the value is out of range, the board does not have this parameter, or the sign
    /// that the board uses for a current does not show.
    /// </returns>
    public bool TryPut(byte[] frame, long value)
    {
        if (value < MinValue || value > MaxValue || Read(frame) == Absent.Long)
        {
            return false;
        }

        switch (Unit)
        {
            case ParameterUnit.Celsius:
                Put(frame, value + A5Field.CelsiusOffset);
                return true;
            case ParameterUnit.DeciAmps:
                return TryPutCurrent(frame, value);
            default:
                Put(frame, value);
                return true;
        }
    }

    /// <summary>Gets the number that stands in a frame, whatever it means.</summary>
    internal long RawIn(byte[] frame) => Raw(frame, Offset);

    private static bool IsCurrent(long raw) => raw != 0 && raw != 0xFFFF;

    private static long Magnitude(long raw) => raw < CurrentOffset ? CurrentOffset - raw : raw - CurrentOffset;

    // A limit of 0 A shows no sign; then the other level of the same direction, two bytes before or behind, may.
    private bool TryPutCurrent(byte[] frame, long value)
    {
        long raw = Raw(frame, Offset);
        if (raw == CurrentOffset)
        {
            raw = Raw(frame, Offset ^ 2);
        }

        if (raw == CurrentOffset || !IsCurrent(raw))
        {
            return false;
        }

        Put(frame, raw < CurrentOffset ? CurrentOffset - value : CurrentOffset + value);
        return true;
    }

    private long AllOnes() => (1L << (8 * Size)) - 1;

    private long Raw(byte[] frame, int at)
    {
        long raw = 0;
        for (int i = 0; i < Size; i++)
        {
            raw = (raw << 8) | frame[at + i];
        }

        return raw;
    }

    private void Put(byte[] frame, long raw)
    {
        for (int i = Size - 1; i >= 0; i--)
        {
            frame[Offset + i] = (byte)raw;
            raw >>= 8;
        }
    }
}
