using System;

namespace Daly.Desktop.Ports;

/// <summary>A native library or program is not installed; the message says how to get it.</summary>
public sealed class MissingLibraryException : Exception
{
    public MissingLibraryException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MissingLibraryException"/> class.</summary>
    /// <param name="message">One sentence: what is missing and what to install.</param>
    public MissingLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MissingLibraryException"/> class.</summary>
    /// <param name="message">One sentence: what is missing and what to install.</param>
    /// <param name="innerException">What the loader said.</param>
    public MissingLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
