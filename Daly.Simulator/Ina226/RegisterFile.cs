using Daly.Sensors;

namespace Daly.Simulator.Ina226;

/// <summary>The registers of an INA226 with their power-on values and what may be written to them.</summary>
internal sealed class RegisterFile
{
    private const int ConfigurationWritable = 0x0FFF;
    private const int CalibrationWritable = 0x7FFF;
    private const int MaskWritable = 0xFC03;

    private readonly ushort[] _values = new ushort[8];

    internal RegisterFile() => PowerOn();

    internal int this[byte register]
    {
        get => _values[register];
        set => _values[register] = (ushort)value;
    }

    internal bool IsReady
    {
        get => (this[Ina226Registers.MaskEnable] & Ina226Registers.ConversionReadyFlag) != 0;
        set => SetFlag(Ina226Registers.ConversionReadyFlag, value);
    }

    internal void PowerOn()
    {
        Array.Clear(_values);
        this[Ina226Registers.Configuration] = Ina226Registers.ConfigurationAtPowerOn;
    }

    internal void SetFlag(int flag, bool isSet)
    {
        int others = this[Ina226Registers.MaskEnable] & ~flag;
        this[Ina226Registers.MaskEnable] = isSet ? others | flag : others;
    }

    /// <summary>Writes what the chip lets be written; a write to a read-only register changes nothing.</summary>
    internal void Write(byte register, int value)
    {
        switch (register)
        {
            case Ina226Registers.Configuration:
                this[register] = (value & ConfigurationWritable) | Ina226Registers.ConfigurationReserved;
                break;
            case Ina226Registers.Calibration:
                this[register] = value & CalibrationWritable;
                break;
            case Ina226Registers.MaskEnable:
                this[register] = (value & MaskWritable) | (this[register] & ~MaskWritable);
                break;
            case Ina226Registers.AlertLimit:
                this[register] = value;
                break;
            default:
                break;
        }
    }
}
