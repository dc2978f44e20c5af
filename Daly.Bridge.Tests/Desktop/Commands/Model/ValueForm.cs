namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal enum ValueForm
{
    OnOff,
    OnOnly,
    Number,

    /// <summary>The key of a parameter, and for a write its number.</summary>
    Parameter,
}
