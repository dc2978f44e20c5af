namespace Daly.Desktop.Ports;

/// <summary>A program is not installed; the message says how to get it.</summary>
public sealed class MissingProgramException : Exception
{
    public MissingProgramException()
    {
    }

    /// <param name="message">One sentence: what is missing and what to install.</param>
    public MissingProgramException(string message)
        : base(message)
    {
    }

    /// <param name="message">One sentence: what is missing and what to install.</param>
    public MissingProgramException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
