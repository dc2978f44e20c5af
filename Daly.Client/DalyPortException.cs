namespace Daly.Client;

/// <summary>The port cannot be opened, or is lost.</summary>
public sealed class DalyPortException : DalyException
{
    internal DalyPortException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
