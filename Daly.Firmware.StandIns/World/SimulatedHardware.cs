using Daly.Hal;
using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Ssd1306;

namespace Daly.Firmware.StandIns;

/// <summary>A simulated battery in real time with its BMS, an INA226 and an SSD1306, for use by several threads.</summary>
public sealed class SimulatedHardware : ISerialLine, II2cBus, IShuntInput, ISimulationClock
{
    private const int ShuntAmps = 100;
    private const int ShuntMilliVolts = 75;
    private const int InaAddress = 0x40;
    private const int OledAddress = 0x3C;

    private readonly object _gate = new();
    private readonly RealClock _clock = new();
    private readonly SimulatedI2cBus _bus = new();
    private readonly Ina226Model _ina;

    public SimulatedHardware(Simulation simulation)
    {
        Simulation = simulation;
        _ina = new Ina226Model(this, this);
        AttachShunt();
        AttachDisplay();
    }

    /// <summary>Gets the battery; a shunt of 100 A / 75 mV measures its current.</summary>
    public Simulation Simulation { get; }

    public Ssd1306Model Display { get; } = new();

    /// <summary>Gets or sets whether the cable to the BMS is cut.</summary>
    public bool IsCableCut { get; set; }

    /// <summary>Gets how many bytes were sent to the BMS.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Gets how many I2C transfers were asked for.</summary>
    public long Transfers => _bus.Transfers;

    public bool IsOpen => true;

    public string? Fault => null;

    long ISimulationClock.NowMicroseconds => Simulation.Clock.NowMicroseconds;

    /// <remarks>A microampere through a milliohm makes a nanovolt.</remarks>
    long IShuntInput.ShuntNanoVolts => Simulation.ShuntMicroAmps * ShuntMilliVolts / ShuntAmps;

    long IShuntInput.BusMicroVolts => Simulation.BusMicroVolts;

    /// <summary>Plugs the INA226 in.</summary>
    public void AttachShunt() => Locked(() => _bus.Attach(InaAddress, _ina));

    /// <summary>Unplugs the INA226.</summary>
    public void DetachShunt() => Locked(() => _bus.Detach(InaAddress));

    /// <summary>Plugs the display in, with or without a memory of what it was told.</summary>
    public void AttachDisplay() => Locked(() => _bus.Attach(OledAddress, Display));

    /// <summary>Unplugs the display, which then forgets everything.</summary>
    public void DetachDisplay() => Locked(() =>
    {
        _bus.Detach(OledAddress);
        Display.BrownOut();
    });

    /// <summary>Gives what the display shows.</summary>
    public byte[] Picture()
    {
        lock (_gate) return Display.Picture();
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            Advance();
            int got = Simulation.Line.Read(buffer, offset, count);
            return IsCableCut ? 0 : got;
        }
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            Advance();
            BytesSent += count;
            return IsCableCut || Simulation.Line.Write(buffer, offset, count);
        }
    }

    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        lock (_gate)
        {
            Advance();
            return _bus.Transfer(address, write, writeCount, read, readCount);
        }
    }

    private void Locked(System.Action change)
    {
        lock (_gate) change();
    }

    private void Advance()
    {
        _ina.Advance();
        Simulation.AdvanceTo(_clock.NowMicroseconds);
    }
}
