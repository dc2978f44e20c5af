using Daly.Hal;

namespace Daly.Sensors;

/// <summary>What is said to the chip and read from it: registers over I2C, most significant byte first.</summary>
internal sealed class Ina226Chip
{
    private readonly II2cBus _bus;
    private readonly int _address;
    private readonly int _configurationWord;
    private readonly SensorCounters _counters;
    private readonly byte[] _write = new byte[3];
    private readonly byte[] _read = new byte[2];

    private I2cResult _lastResult;
    private int _value;

    internal Ina226Chip(II2cBus bus, Ina226Options options, SensorCounters counters)
    {
        _bus = bus;
        _address = options.Address;
        _configurationWord = options.Timing.ConfigurationWord;
        _counters = counters;
    }

    internal int ManufacturerId { get; private set; } = Absent.Value;

    internal int DieId { get; private set; } = Absent.Value;

    internal bool IsIna226 => Ina226Registers.AreOfIna226(ManufacturerId, DieId);

    /// <summary>Gets whether nothing answered the last transfer, rather than something badly.</summary>
    internal bool IsAbsent => _lastResult == I2cResult.AddressNotAcknowledged;

    internal bool TryIdentify()
    {
        if (!TryRead(Ina226Registers.ManufacturerId)) return false;
        ManufacturerId = _value;
        if (!TryRead(Ina226Registers.DieId)) return false;
        DieId = _value;
        return true;
    }

    internal bool TryReset() => TryWrite(Ina226Registers.Configuration, Ina226Registers.ConfigurationReset);

    /// <summary>Sets it up, and sees that it stays so.</summary>
    internal bool TryConfigure() => TryWrite(Ina226Registers.Configuration, _configurationWord)
        && TryReadConfiguration(out bool isOurs) && (isOurs || Reject());

    internal bool TryReadConfiguration(out bool isOurs)
    {
        bool isRead = TryRead(Ina226Registers.Configuration);
        isOurs = isRead && _value == _configurationWord;
        return isRead;
    }

    /// <summary>Asks whether a conversion is complete; this clears the flag.</summary>
    internal bool TryReadReady(out bool isReady)
    {
        bool isRead = TryRead(Ina226Registers.MaskEnable);
        isReady = isRead && (_value & Ina226Registers.ConversionReadyFlag) != 0;
        return isRead;
    }

    internal bool TryReadSample(Ina226Sample sample)
    {
        if (!TryRead(Ina226Registers.ShuntVoltage)) return false;
        sample.ShuntRaw = (short)_value;
        if (!TryRead(Ina226Registers.BusVoltage)) return false;
        sample.BusRaw = _value;
        return (_value & Ina226Registers.BusAlwaysZero) == 0 || Reject();
    }

    private bool TryRead(byte register)
    {
        _write[0] = register;
        if (!Transfer(1, 2))
            return false;

        _value = (_read[0] << 8) | _read[1];
        return true;
    }

    private bool TryWrite(byte register, int value)
    {
        _write[0] = register;
        _write[1] = (byte)(value >> 8);
        _write[2] = (byte)value;
        return Transfer(3, 0);
    }

    // Bits that cannot be true although the transfer was acknowledged.
    private bool Reject()
    {
        _lastResult = I2cResult.BusError;
        _counters.I2cErrors++;
        return false;
    }

    private bool Transfer(int writeCount, int readCount)
    {
        _lastResult = _bus.Transfer(_address, _write, writeCount, _read, readCount);
        if (_lastResult == I2cResult.Ok)
            return true;

        _counters.I2cErrors++;
        return false;
    }
}
