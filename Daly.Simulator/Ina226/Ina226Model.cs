using Daly.Sensors;
using Daly.Simulator.I2c;

namespace Daly.Simulator.Ina226;

/// <summary>An INA226 at register level on a simulated I2C bus (datasheet SBOS547).</summary>
/// <remarks>
/// Pointer, registers, power-on values, reset, all modes, averaging, conversion times, ready flag, quantisation and
/// clipping as in the datasheet. Not simulated: the alert pin with its functions, and the current and power registers
/// follow their calibration only with the next result. Time comes from the clock it was made with: the inputs are taken
/// as constant since the last access or <see cref="Advance"/>, so whoever moves them calls that first.
/// </remarks>
public sealed class Ina226Model : II2cDeviceModel
{
    private const byte Floating = 0xFF;

    private readonly RegisterFile _registers = new();
    private readonly Ina226Core _core;
    private byte _pointer;
    private int _bytesWritten;
    private int _bytesRead;
    private int _latch;

    /// <summary>Initializes a new instance of the <see cref="Ina226Model"/> class, powered on now.</summary>
    /// <param name="seed">Start of its noise; the same seed gives the same noise.</param>
    public Ina226Model(ISimulationClock clock, IShuntInput input, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(input);
        _core = new Ina226Core(_registers, clock, input, Errors, seed);
        BrownOut();
    }

    /// <summary>Gets how far it is from an ideal chip.</summary>
    public Ina226Errors Errors { get; } = new();

    /// <summary>Gets or sets what is broken.</summary>
    public Ina226Faults Faults { get; set; }

    /// <summary>Lets the time since the last access pass with the inputs as they are now.</summary>
    public void Advance() => _core.Advance();

    /// <summary>The supply fails for a moment: every register is back to its power-on value.</summary>
    public void BrownOut()
    {
        _registers.PowerOn();
        _pointer = Ina226Registers.Configuration;
        _core.Begin();
    }

    public bool TryAddress(bool isRead)
    {
        if (Has(Ina226Faults.NakAddress))
            return false;

        _core.Advance();
        _bytesWritten = 0;
        _bytesRead = 0;
        return true;
    }

    public bool TryWrite(byte value)
    {
        if (Has(Ina226Faults.NakData))
            return false;

        _bytesWritten++;
        if (_bytesWritten == 1)
            _pointer = value;
        else if (_bytesWritten == 2)
            _latch = value << 8;
        else if (_bytesWritten == 3)
            WriteRegister(_latch | value);

        return true;
    }

    public byte Read()
    {
        _bytesRead++;
        if (_bytesRead == 1)
            _latch = ReadRegister();

        return _bytesRead switch
        {
            1 => (byte)(_latch >> 8),
            2 => (byte)_latch,
            _ => Floating,
        };
    }

    public void Stop()
    {
        _bytesWritten = 0;
        _bytesRead = 0;
    }

    // Enum.HasFlag boxes in unoptimised code, and runs that measure allocation go through here.
    private bool Has(Ina226Faults fault) => (Faults & fault) != 0;

    private void WriteRegister(int value)
    {
        if (_pointer == Ina226Registers.Configuration && (value & Ina226Registers.ConfigurationReset) != 0)
        {
            _registers.PowerOn();
            _core.Begin();
            return;
        }

        _registers.Write(_pointer, value);
        if (_pointer == Ina226Registers.Configuration)
            _core.Begin();
    }

    private int ReadRegister() => _pointer switch
    {
        Ina226Registers.ManufacturerId => Has(Ina226Faults.WrongManufacturerId)
            ? 0 : Ina226Registers.ManufacturerTexasInstruments,
        Ina226Registers.DieId => Has(Ina226Faults.WrongDieId) ? 0x2270 : Ina226Registers.DieIna226,
        Ina226Registers.MaskEnable => ReadFlags(),
        <= Ina226Registers.AlertLimit => _registers[_pointer],
        _ => 0,
    };

    private int ReadFlags()
    {
        if (Has(Ina226Faults.StuckNotReady))
            _registers.IsReady = false;
        else if (Has(Ina226Faults.StuckReady))
            _registers.IsReady = true;

        int value = _registers[Ina226Registers.MaskEnable];
        _registers.IsReady = false;
        return value;
    }
}
