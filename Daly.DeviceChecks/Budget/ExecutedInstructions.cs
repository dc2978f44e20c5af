namespace Daly.DeviceChecks.Budget;

/// <summary>What instrumented code counts into. Not for several threads.</summary>
public static class ExecutedInstructions
{
    /// <summary>Gets how many were executed since the last <see cref="Reset"/>.</summary>
    public static long Total { get; private set; }

    /// <summary>Begins anew.</summary>
    public static void Reset() => Total = 0;

    /// <summary>Called by instrumented code at the start of each run of instructions without a jump.</summary>
    /// <param name="count">How many instructions the run has.</param>
    public static void Add(int count) => Total += count;
}
