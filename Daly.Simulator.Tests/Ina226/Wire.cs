using Daly.Hal;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;

namespace Daly.Simulator.Tests.Ina226;

/// <summary>A simulated chip at 40h, spoken to in bytes.</summary>
internal sealed class Wire
{
    private readonly byte[] _write = new byte[3];
    private readonly byte[] _read = new byte[2];

    internal Wire(int seed = 1)
    {
        Chip = new Ina226Model(Clock, Input, seed);
        Bus.Attach(0x40, Chip);
    }

    internal ManualClock Clock { get; } = new();

    internal AdjustableShuntInput Input { get; } = new();

    internal SimulatedI2cBus Bus { get; } = new();

    internal Ina226Model Chip { get; }

    internal I2cResult Result { get; private set; }

    internal void Pass(long microseconds) => Clock.NowMicroseconds += microseconds;

    internal int Read(int register)
    {
        _write[0] = (byte)register;
        Result = Bus.Transfer(0x40, _write, 1, _read, 2);
        return Result == I2cResult.Ok ? (_read[0] << 8) | _read[1] : -1;
    }

    internal int ReadAgain()
    {
        Result = Bus.Transfer(0x40, _write, 0, _read, 2);
        return Result == I2cResult.Ok ? (_read[0] << 8) | _read[1] : -1;
    }

    internal void Write(int register, int value)
    {
        _write[0] = (byte)register;
        _write[1] = (byte)(value >> 8);
        _write[2] = (byte)value;
        Result = Bus.Transfer(0x40, _write, 3, _read, 0);
    }

    internal bool IsReady() => (Read(0x06) & 0x0008) != 0;
}
