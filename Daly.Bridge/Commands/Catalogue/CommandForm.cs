namespace Daly.Bridge.Commands.Catalogue;

/// <summary>What a command takes as its value.</summary>
public enum CommandForm
{
    /// <summary><c>on</c> or <c>off</c>.</summary>
    Switch,

    /// <summary><c>on</c>, or nothing in a JSON object.</summary>
    Press,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The key of a parameter, and for a write its number.</summary>
    Parameter,
}
