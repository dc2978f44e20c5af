using Daly.Sensors;

namespace Daly.Simulator.Ina226;

/// <summary>The measuring side of the chip: runs conversions as time passes and puts results into the registers.</summary>
internal sealed class Ina226Core(
    RegisterFile registers,
    ISimulationClock clock,
    IShuntInput input,
    Ina226Errors errors,
    int seed)
{
    private const int ContinuousMode = 4;
    private const int MeasuringModes = 3;
    private const int PowerFraction = 20000;
    private const int CalibrationFraction = 2048;

    private readonly Averager _averager = new();
    private readonly Quantizer _quantizer = new(errors, seed);
    private long _reachedNanoseconds;
    private bool _isConverting;

    private int Mode => registers[Ina226Registers.Configuration] & 7;

    private bool IsPoweredDown => (Mode & MeasuringModes) == 0;

    private bool IsContinuous => (Mode & ContinuousMode) != 0 && !IsPoweredDown;

    /// <summary>Aborts what runs and begins what the configuration says. A power-down leaves the ready flag alone.</summary>
    internal void Begin()
    {
        _reachedNanoseconds = clock.NowMicroseconds * 1000;
        _averager.Start(registers[Ina226Registers.Configuration], errors.ClockPpm);
        _isConverting = !IsPoweredDown;
        if (_isConverting)
            registers.IsReady = false;
    }

    /// <summary>Lets the time since the last call pass, with the inputs as they are now.</summary>
    internal void Advance()
    {
        long now = clock.NowMicroseconds * 1000;
        SkipWholePeriods(now);
        while (_isConverting && _averager.Remaining <= now - _reachedNanoseconds)
        {
            Pass(_averager.Remaining);
            Complete();
        }

        if (_isConverting)
            Pass(now - _reachedNanoseconds);

        _reachedNanoseconds = now;
    }

    // The inputs are constant: of many results in one step only the last two can differ from their predecessors.
    private void SkipWholePeriods(long now)
    {
        long periods = _isConverting ? ((now - _reachedNanoseconds) / _averager.Period) - 2 : 0;
        if (periods > 0 && IsContinuous)
            _reachedNanoseconds += periods * _averager.Period;
    }

    private void Pass(long nanoseconds)
    {
        _averager.Integrate(nanoseconds, input);
        _reachedNanoseconds += nanoseconds;
    }

    private void Complete()
    {
        if (_averager.MeasuresShunt)
            registers[Ina226Registers.ShuntVoltage] = _quantizer.Shunt(_averager.ShuntNanoVolts);

        if (_averager.MeasuresBus)
            registers[Ina226Registers.BusVoltage] = _quantizer.Bus(_averager.BusMicroVolts);

        Multiply();
        registers.IsReady = true;
        _isConverting = IsContinuous;
        _averager.Start(registers[Ina226Registers.Configuration], errors.ClockPpm);
    }

    private void Multiply()
    {
        int shunt = (short)registers[Ina226Registers.ShuntVoltage];
        int current = shunt * registers[Ina226Registers.Calibration] / CalibrationFraction;
        long power = (long)Math.Abs(current) * registers[Ina226Registers.BusVoltage] / PowerFraction;
        registers[Ina226Registers.Current] = current;
        registers[Ina226Registers.Power] = (int)power;
        registers.SetFlag(Ina226Registers.MathOverflowFlag, current != (short)current || power > ushort.MaxValue);
    }
}
