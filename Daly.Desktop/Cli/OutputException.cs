namespace Daly.Desktop.Cli;

/// <summary>Something that was to be written could not be; the message is one sentence that says what and why.</summary>
internal sealed class OutputException : Exception
{
    public OutputException(string message)
        : base(message)
    {
    }
}
