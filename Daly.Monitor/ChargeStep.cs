namespace Daly.Monitor;

/// <summary>What a charge counter did with a sample.</summary>
public enum ChargeStep
{
    /// <summary>Nothing: the reading is invalid or was counted before.</summary>
    Ignored,

    /// <summary>The first sample, or the first after time went back: there is nothing before it to integrate from.</summary>
    Started,

    /// <summary>The charge since the previous sample was counted.</summary>
    Counted,

    /// <summary>The previous sample is too long ago: what flowed in between is unknown and was not counted.</summary>
    Gap,

    /// <summary>The current is impossible: the sample was not used.</summary>
    Refused,
}
