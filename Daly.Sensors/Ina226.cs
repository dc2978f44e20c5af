using System;
using Daly.Hal;

namespace Daly.Sensors;

/// <summary>The INA226 shunt monitor: finds the chip, sets it up, reads every result and survives what goes wrong.</summary>
/// <remarks>
/// Uses the shunt and bus registers only; the current is computed here, so that a chip that lost its calibration cannot
/// lie. A result is delivered only after the configuration was seen to be still there: a chip that lost power in between
/// reads 0. This object must be the only reader of register 06h. Nothing blocks, throws or allocates after construction.
/// A caller that takes 50 ms from one tick to the next still gets every result; one that is slower misses some, which
/// are counted, and may be given the same result twice, with the time of each reading.
/// </remarks>
public sealed class Ina226 : IShuntSensor
{
    /// <summary>The chip as its datasheet has it; its offset is ±10 µV and the drift over 50 °C.</summary>
    public static readonly SensorKind Chip = new SensorKind(
        "INA226",
        maxBusMilliVolts: 36_000,
        busOhms: 830_000,
        stepNanoVolts: Ina226Registers.ShuntNanoVoltsPerBit,
        fullScaleNanoVolts: -Ina226Registers.ShuntMinimum * Ina226Registers.ShuntNanoVoltsPerBit,
        maxOffsetNanoVolts: 15_000);

    private const int MaxFailuresInARow = 3;

    private readonly SensorCounters _counters = new SensorCounters();
    private readonly RetryDelay _retry = new RetryDelay();
    private readonly Ina226Sample _sample;
    private readonly Ina226Chip _chip;
    private readonly ConversionPace _pace;
    private Ina226Phase _phase = Ina226Phase.Identify;
    private long _dueMs = long.MinValue;
    private int _failuresInARow;
    private bool _wasConfigured;

    /// <summary>Initializes a new instance of the <see cref="Ina226"/> class; nothing is transferred yet.</summary>
    /// <param name="bus">The bus that the chip is on.</param>
    /// <exception cref="ArgumentException">An argument is missing.</exception>
    public Ina226(II2cBus bus, Ina226Options options)
    {
        if (bus is null || options is null)
            throw new ArgumentException("bus and options are needed");

        _sample = new Ina226Sample(options);
        _chip = new Ina226Chip(bus, options, _counters);
        _pace = new ConversionPace(options.Timing.PeriodMicros);
    }

    public SensorKind Kind => Chip;

    /// <summary>Gets how the chip is doing.</summary>
    public SensorState State { get; private set; }

    /// <summary>Gets the last result, the same object always.</summary>
    public ShuntReading Reading { get; } = new ShuntReading();

    /// <summary>Gets what went wrong so far, the same object always.</summary>
    public SensorCounters Counters => _counters;

    /// <summary>Gets the manufacturer id that was last read, or <see cref="Absent.Value"/>.</summary>
    public int ManufacturerId => _chip.ManufacturerId;

    /// <summary>Gets the die id that was last read, or <see cref="Absent.Value"/>.</summary>
    public int DieId => _chip.DieId;

    /// <summary>Gets one sentence on what is wrong and what to do, or <c>null</c> when nothing is known to be.</summary>
    public string? Fault => State switch
    {
        SensorState.Absent => "no INA226 answers: check its supply, SDA, SCL and shunt.address",
        SensorState.WrongChip => "not an INA226: another chip (manufacturer " + Hex(ManufacturerId) + ", die " + Hex(DieId) + ") answers at shunt.address",
        SensorState.Failing => "the INA226 does not work reliably: check its supply, SDA, SCL and the pull-ups",
        _ => null,
    };

    /// <summary>Does the next step when it is due: at most two transfers.</summary>
    /// <param name="nowMs">Monotonic time in milliseconds; a result gets the time of the step that reads it.</param>
    /// <returns>When the next step is due; it may be <paramref name="nowMs"/>.</returns>
    public long Tick(long nowMs)
    {
        if (nowMs < _dueMs)
            return _dueMs;

        Step(nowMs);
        return _dueMs;
    }

    private static string Hex(int register) => register.ToString("X4") + "h";

    private void Step(long nowMs)
    {
        switch (_phase)
        {
            case Ina226Phase.Identify:
                Identify(nowMs);
                break;
            case Ina226Phase.Reset:
                Reset(nowMs);
                break;
            case Ina226Phase.Configure:
                Configure(nowMs);
                break;
            case Ina226Phase.AwaitConversion:
                AwaitConversion(nowMs);
                break;
            case Ina226Phase.ReadSample:
                ReadSample(nowMs);
                break;
            default:
                VerifySample(nowMs);
                break;
        }
    }

    private void Identify(long nowMs)
    {
        if (!_chip.TryIdentify())
            Lose(nowMs);
        else if (_chip.IsIna226)
            Found(nowMs);
        else
            StartOver(nowMs, SensorState.WrongChip);
    }

    private void Found(long nowMs)
    {
        // A chip that answers but never brings a result stays "failing" until it does.
        if (State != SensorState.Failing)
            State = SensorState.Starting;

        Next(Ina226Phase.Reset, nowMs);
    }

    private void Reset(long nowMs)
    {
        if (_chip.TryReset())
            Next(Ina226Phase.Configure, nowMs + 1);
        else
            Lose(nowMs);
    }

    private void Configure(long nowMs)
    {
        if (_chip.TryConfigure())
            Configured(nowMs);
        else
            Lose(nowMs);
    }

    private void Configured(long nowMs)
    {
        if (_wasConfigured)
            _counters.ReInits++;

        _wasConfigured = true;
        _pace.Start(nowMs);
        Next(Ina226Phase.AwaitConversion, _pace.FirstPollMs);
    }

    private void AwaitConversion(long nowMs)
    {
        if (!_chip.TryReadReady(out bool isReady))
        {
            FailWhileMeasuring(nowMs);
        }
        else if (isReady)
        {
            _failuresInARow = 0;
            _counters.SamplesMissed += _pace.Complete(nowMs);
            Next(Ina226Phase.ReadSample, nowMs);
        }
        else
        {
            _failuresInARow = 0;
            WaitOn(nowMs);
        }
    }

    private void WaitOn(long nowMs)
    {
        if (_pace.IsOverdue(nowMs))
        {
            _counters.StuckConversions++;
            StartOver(nowMs, SensorState.Failing);
            return;
        }

        _pace.NotReady(nowMs);
        _dueMs = nowMs + _pace.PollIntervalMs;
    }

    private void ReadSample(long nowMs)
    {
        if (!_chip.TryReadSample(_sample))
        {
            FailWhileMeasuring(nowMs);
            return;
        }

        _sample.TimestampMs = nowMs;
        _failuresInARow = 0;
        Next(Ina226Phase.VerifySample, nowMs);
    }

    private void VerifySample(long nowMs)
    {
        if (!_chip.TryReadConfiguration(out bool isOurs))
        {
            FailWhileMeasuring(nowMs);
        }
        else if (!isOurs)
        {
            _counters.BrownOuts++;
            StartOver(nowMs, SensorState.Starting);
        }
        else
        {
            Deliver();
            Next(Ina226Phase.AwaitConversion, _pace.FirstPollMs);
        }
    }

    private void Deliver()
    {
        _sample.DeliverTo(Reading);
        State = SensorState.Ok;
        _failuresInARow = 0;
        _retry.Reset();
    }

    private void FailWhileMeasuring(long nowMs)
    {
        Reading.Invalidate();
        _failuresInARow++;
        if (_failuresInARow < MaxFailuresInARow)
            _dueMs = nowMs + _pace.PollIntervalMs;
        else
            Lose(nowMs);
    }

    private void Lose(long nowMs) => StartOver(nowMs, _chip.IsAbsent ? SensorState.Absent : SensorState.Failing);

    private void StartOver(long nowMs, SensorState state)
    {
        if (_phase == Ina226Phase.ReadSample || _phase == Ina226Phase.VerifySample)
            _counters.SamplesMissed++;

        State = state;
        Reading.Invalidate();
        _failuresInARow = 0;
        Next(Ina226Phase.Identify, nowMs + _retry.Take());
    }

    private void Next(Ina226Phase phase, long dueMs)
    {
        _phase = phase;
        _dueMs = dueMs;
    }
}
