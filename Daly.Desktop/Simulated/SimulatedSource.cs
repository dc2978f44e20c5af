using Daly.Desktop.Ports.Lines;
using Daly.Hal;
using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;

namespace Daly.Desktop.Simulated;

/// <summary>A simulated battery in real time, as a line to its BMS and an I2C bus with an INA226.</summary>
/// <remarks>One thread uses it: the one that owns the bridge.</remarks>
internal sealed class SimulatedSource : IWaitableLine, ILineReset, IShuntInput, ISimulationClock
{
    /// <summary>The voltage of the shunt at its rated current.</summary>
    public const int ShuntMilliVolts = 75;

    /// <summary>What the rated current of the shunt is for each pack.</summary>
    private const int AmpsPerPack = 100;

    private readonly Simulation _simulation;
    private readonly RealClock _clock = new();
    private readonly SimulatedI2cBus _i2c = new();
    private readonly Ina226Model _ina;
    private readonly ManualResetEventSlim _closed = new(false);

    public SimulatedSource(Simulation simulation, int inaAddress)
    {
        _simulation = simulation;
        if (simulation.Can is { } bus) bus.Host.TakesRepliesOnly = true;
        _ina = new Ina226Model(this, this);
        _i2c.Attach(inaAddress, _ina);
    }

    /// <summary>Gets the rated current of the shunt: one for all packs together.</summary>
    public int ShuntAmps => AmpsPerPack * _simulation.Plants.Count;

    /// <summary>Gets the bus with the INA226.</summary>
    public II2cBus I2c => new AdvancingBus(this);

    public bool IsOpen => _simulation.Line.IsOpen;

    public string? Fault => _simulation.Line.Fault;

    long ISimulationClock.NowMicroseconds => _simulation.Clock.NowMicroseconds;

    /// <remarks>A microampere through a milliohm makes a nanovolt.</remarks>
    long IShuntInput.ShuntNanoVolts => _simulation.ShuntMicroAmps * ShuntMilliVolts / ShuntAmps;

    long IShuntInput.BusMicroVolts => _simulation.BusMicroVolts;

    public int Read(byte[] buffer, int offset, int count)
    {
        Advance();
        return _simulation.Line.Read(buffer, offset, count);
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        Advance();
        return _simulation.Line.Write(buffer, offset, count);
    }

    public bool Discard()
    {
        Advance();
        return _simulation.Line is ILineReset line && line.Discard();
    }

    public bool WaitForData(int timeoutMs)
    {
        Advance();
        long nextMs = (_simulation.NextEventMicroseconds - _clock.NowMicroseconds + 999) / 1000;
        _closed.Wait((int)Math.Clamp(nextMs, 0, timeoutMs));
        Advance();
        return _simulation.Waiting > 0;
    }

    public void Dispose() => _closed.Set();

    private void Advance()
    {
        _ina.Advance();
        _simulation.AdvanceTo(_clock.NowMicroseconds);
    }

    private sealed class AdvancingBus(SimulatedSource source) : II2cBus
    {
        public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
        {
            source.Advance();
            return source._i2c.Transfer(address, write, writeCount, read, readCount);
        }
    }
}
