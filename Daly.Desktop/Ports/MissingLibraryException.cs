namespace Daly.Desktop.Ports;

/// <summary>A native library or program is not installed; the message says how to get it.</summary>
public sealed class MissingLibraryException : Exception
{
    public MissingLibraryException()
    {
    }

    /// <param name="message">One sentence: what is missing and what to install.</param>
    public MissingLibraryException(string message)
        : base(message)
    {
    }

    /// <param name="message">One sentence: what is missing and what to install.</param>
    public MissingLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
