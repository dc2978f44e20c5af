using Daly.Sensors;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A made-up sensor that tells current, voltage and a state of charge of its own, and no shunt voltage.</summary>
internal sealed class FakeShunt : IShuntSensor
{
    public SensorKind Kind { get; } = new SensorKind("made-up", 60_000, 1_000_000, 1, 1_000_000, 1_000);

    public SensorState State { get; set; } = SensorState.Ok;

    public string? Fault { get; set; }

    public ShuntReading Reading { get; } = new ShuntReading();

    public SensorCounters Counters { get; } = new SensorCounters();

    public void Tell(long microAmps, long microVolts, int socPermille, long nowMs)
    {
        Reading.CurrentMicroAmps = microAmps;
        Reading.BusMicroVolts = microVolts;
        Reading.SocPermille = socPermille;
        Reading.TimestampMs = nowMs;
        Reading.Sequence++;
        Reading.IsValid = true;
    }

    public long Tick(long nowMs) => nowMs + 100;
}
