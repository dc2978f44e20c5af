namespace Daly.Protocol;

/// <summary>Which side of the offset means charging; firmware differs. The numbers are stored: never renumber.</summary>
public enum CurrentSignKind
{
    /// <summary>Not learned yet, or revoked.</summary>
    Unknown = 0,

    /// <summary>Raw above 30000 is charging.</summary>
    Normal = 1,

    /// <summary>Raw above 30000 is discharging.</summary>
    Inverted = 2,
}
