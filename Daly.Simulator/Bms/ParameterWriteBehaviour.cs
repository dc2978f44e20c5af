namespace Daly.Simulator.Bms;

/// <summary>How a board takes writes of settings, A5 0x10..0x20. What real boards do is not known.</summary>
public enum ParameterWriteBehaviour
{
    /// <summary>Stores and acknowledges.</summary>
    Store,

    /// <summary>Acknowledges, but keeps what it has.</summary>
    Ignore,

    /// <summary>Acknowledges, but moves a value by an eighth of itself at most.</summary>
    Clamp,

    /// <summary>Acknowledges, but stores one more than it was told.</summary>
    Alter,

    /// <summary>Stores without a word.</summary>
    NoAcknowledgement,

    /// <summary>Does not know such ids: nothing is stored, nothing is answered.</summary>
    Unknown,
}
