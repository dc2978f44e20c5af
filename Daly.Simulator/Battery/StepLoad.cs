namespace Daly.Simulator.Battery;

/// <summary>A load that steps at given times; 0 A before the first.</summary>
public sealed class StepLoad : ILoadProfile
{
    private readonly (double FromSeconds, double Amps)[] _steps;

    /// <summary>Makes the profile.</summary>
    /// <param name="steps">Start of each step and its current; starts must rise.</param>
    public StepLoad(params (double FromSeconds, double Amps)[] steps)
    {
        for (var i = 1; i < steps.Length; i++)
            if (steps[i].FromSeconds <= steps[i - 1].FromSeconds)
                throw new ArgumentException("The steps of a load must be in order of time.", nameof(steps));
        _steps = steps;
    }

    public double AmpsAt(double seconds)
    {
        var amps = 0.0;
        foreach (var step in _steps)
        {
            if (step.FromSeconds > seconds) break;
            amps = step.Amps;
        }

        return amps;
    }
}
