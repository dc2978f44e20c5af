namespace Daly.Bridge.Commands;

/// <summary>How far a command has come.</summary>
public enum CommandStage
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It was taken and is under way.</summary>
    Accepted,

    /// <summary>Reading back showed the wanted state.</summary>
    Confirmed,

    /// <summary>It was not begun.</summary>
    Refused,

    /// <summary>It was begun, but the wanted state was not seen.</summary>
    Failed,
}
