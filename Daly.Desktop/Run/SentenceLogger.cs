using Microsoft.Extensions.Logging;

namespace Daly.Desktop.Run;

/// <summary>
/// Shows what is logged as a user of a terminal reads it: the sentence alone, and of a failure who says it. At once, not from a queue as
/// the framework's console does: what comes later would be drawn into the live view.
/// </summary>
internal sealed class SentenceLogger : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string sentence = formatter(state, exception);
        if (logLevel >= LogLevel.Error) Console.Error.WriteLine($"daly: {sentence}");
        else Console.WriteLine(sentence);
    }

    public void Dispose()
    {
    }
}
