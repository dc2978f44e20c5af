using Daly.Hal;

namespace Daly.Sensors;

/// <summary>Register access over I2C, most significant byte first; keeps why the last access failed.</summary>
internal sealed class Ina226Port
{
    private readonly II2cBus _bus;
    private readonly int _address;
    private readonly SensorCounters _counters;
    private readonly byte[] _write = new byte[3];
    private readonly byte[] _read = new byte[2];

    internal Ina226Port(II2cBus bus, int address, SensorCounters counters)
    {
        _bus = bus;
        _address = address;
        _counters = counters;
    }

    internal I2cResult LastResult { get; private set; }

    /// <summary>Gets what the last successful <see cref="TryRead"/> read, 0 to FFFFh.</summary>
    internal int Value { get; private set; }

    internal bool TryRead(byte register)
    {
        _write[0] = register;
        if (!Transfer(1, 2))
            return false;

        Value = (_read[0] << 8) | _read[1];
        return true;
    }

    internal bool TryWrite(byte register, int value)
    {
        _write[0] = register;
        _write[1] = (byte)(value >> 8);
        _write[2] = (byte)value;
        return Transfer(3, 0);
    }

    /// <summary>Counts a transfer whose bits cannot be true although it was acknowledged.</summary>
    internal void Reject()
    {
        LastResult = I2cResult.BusError;
        _counters.I2cErrors++;
    }

    private bool Transfer(int writeCount, int readCount)
    {
        LastResult = _bus.Transfer(_address, _write, writeCount, _read, readCount);
        if (LastResult == I2cResult.Ok)
            return true;

        _counters.I2cErrors++;
        return false;
    }
}
