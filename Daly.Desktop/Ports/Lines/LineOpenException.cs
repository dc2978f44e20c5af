namespace Daly.Desktop.Ports.Lines;

/// <summary>An attempt to open a line failed; the message is the sentence that the user sees.</summary>
internal sealed class LineOpenException : Exception
{
    public LineOpenException()
    {
    }

    public LineOpenException(string message)
        : base(message)
    {
    }

    public LineOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
