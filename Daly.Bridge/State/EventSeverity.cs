namespace Daly.Bridge.State;

/// <summary>How bad an event is.</summary>
public enum EventSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Somebody should look.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Error,
}
