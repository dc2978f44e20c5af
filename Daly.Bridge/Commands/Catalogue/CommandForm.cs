namespace Daly.Bridge.Commands.Catalogue;

/// <summary>What a command takes as its value.</summary>
public enum CommandForm
{
    /// <summary><c>on</c> or <c>off</c>.</summary>
    Switch = 0,

    /// <summary><c>on</c>, or nothing in a JSON object.</summary>
    Press = 1,

    Number = 2,

    /// <summary>The key of a parameter, and for a write its number.</summary>
    Parameter = 3,
}
