namespace System;

/// <summary>The device's span of bytes.</summary>
public readonly struct SpanByte
{
    private readonly byte[] _array;
    private readonly int _start;

    public SpanByte(byte[] array)
        : this(array, 0, array is null ? 0 : array.Length)
    {
    }

    public SpanByte(byte[] array, int start, int length)
    {
        if (start < 0 || length < 0 || start + length > (array is null ? 0 : array.Length))
            throw new ArgumentOutOfRangeException(nameof(length));
        _array = array!;
        _start = start;
        Length = length;
    }

    public int Length { get; }

    public byte this[int index]
    {
        get => _array[Checked(index)];
        set => _array[Checked(index)] = value;
    }

    public static implicit operator SpanByte(byte[] array) => new(array);

    public byte[] ToArray() => Length == 0 ? [] : _array[_start..(_start + Length)];

    private int Checked(int index) =>
        index >= 0 && index < Length ? _start + index : throw new ArgumentOutOfRangeException(nameof(index));
}
