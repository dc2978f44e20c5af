namespace Daly.Sensors;

/// <summary>What measures the current of the battery, whatever it is made of.</summary>
/// <remarks>
/// One thread owns it. Nothing blocks, throws or allocates after construction; what fails is told by <see cref="State"/> and
/// <see cref="Fault"/>, makes <see cref="Reading"/> invalid and is tried again without end. A sensor that keeps a state of
/// charge of its own tells it in the reading, and one that has no shunt voltage leaves that absent.
/// </remarks>
public interface IShuntSensor
{
    /// <summary>Gets its name and limits.</summary>
    SensorKind Kind { get; }

    /// <summary>Gets how it is doing.</summary>
    SensorState State { get; }

    /// <summary>Gets one sentence on what is wrong and what to do, or <c>null</c> when nothing is known to be.</summary>
    string? Fault { get; }

    /// <summary>Gets the last result, the same object always; positive current charges.</summary>
    ShuntReading Reading { get; }

    /// <summary>Gets what went wrong so far, the same object always.</summary>
    SensorCounters Counters { get; }

    /// <summary>Does the next step when it is due.</summary>
    /// <returns>When the next step is due; it may be <paramref name="nowMs"/>.</returns>
    long Tick(long nowMs);
}
