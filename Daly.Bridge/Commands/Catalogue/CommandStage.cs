namespace Daly.Bridge.Commands.Catalogue;

/// <summary>How far a command has come.</summary>
public enum CommandStage
{
    /// <summary>It waits for its turn.</summary>
    Waiting = 0,

    /// <summary>It was taken and is under way.</summary>
    Accepted = 1,

    /// <summary>Reading back showed the wanted state.</summary>
    Confirmed = 2,

    /// <summary>It was not begun.</summary>
    Refused = 3,

    /// <summary>It was begun, but the wanted state was not seen.</summary>
    Failed = 4,
}
