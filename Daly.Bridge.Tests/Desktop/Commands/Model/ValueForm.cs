namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal enum ValueForm
{
    OnOff,
    OnOnly,
    Number,
}
