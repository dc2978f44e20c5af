namespace Daly.Desktop.Page;

/// <summary>The page cannot be served; the message is one sentence that says why and what to do.</summary>
internal sealed class LivePageException : Exception
{
    public LivePageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
