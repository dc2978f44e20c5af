using System;

namespace Daly.Desktop.Page;

/// <summary>The page cannot be served; the message is one sentence that says why and what to do.</summary>
internal sealed class LivePageException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="LivePageException"/> class.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">What the system said.</param>
    public LivePageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
