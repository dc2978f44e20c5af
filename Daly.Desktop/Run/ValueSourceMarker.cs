namespace Daly.Desktop.Run;

/// <summary>What is said everywhere about values that are not those of a real board right now.</summary>
internal static class ValueSourceMarker
{
    /// <summary>Gives the marker.</summary>
    /// <returns>One word, or <c>null</c> for a real board.</returns>
    public static string? Of(ValueSource source) => source switch
    {
        ValueSource.Simulated => "SIMULATED",
        ValueSource.Recorded => "RECORDED",
        _ => null,
    };
}
