namespace System.Device.Gpio;

public readonly struct PinValue
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    public static explicit operator bool(PinValue value) => value._isHigh;

    public static bool operator ==(PinValue a, PinValue b) => a._isHigh == b._isHigh;

    public static bool operator !=(PinValue a, PinValue b) => a._isHigh != b._isHigh;

    public bool Equals(PinValue other) => _isHigh == other._isHigh;

    public override bool Equals(object? obj) => obj is PinValue other && Equals(other);

    public override int GetHashCode() => _isHigh ? 1 : 0;
}
