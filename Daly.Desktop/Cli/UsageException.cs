namespace Daly.Desktop.Cli;

/// <summary>What the user asked for makes no sense; the message is one sentence that says what does.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }
}
