namespace Daly.Protocol.Parameters;

/// <summary>How a frame that was read stands to the change of one of its parameters.</summary>
public enum ParameterState
{
    /// <summary>The change never got so far that anything could be compared.</summary>
    Unknown,

    /// <summary>As it was before the change.</summary>
    Before,

    /// <summary>As it was to be, in all its bytes.</summary>
    After,

    /// <summary>Neither: the board stored something else.</summary>
    Other,
}
