namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal enum Sender
{
    Broker,

    /// <summary>The web page: the same rules, but nothing keeps its messages.</summary>
    Page,

    /// <summary><c>daly set</c> at the machine itself.</summary>
    Console,
}
