using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>A line to the boards that a thread can wait on. Streams and serial ports have theirs; bring your own for anything else.</summary>
public interface IBmsLine : IByteLine, IDisposable
{
    /// <summary>Gets why the line is of no use any more, in one sentence; <c>null</c> while it is, or may be again.</summary>
    string? Failure { get; }

    /// <summary>Waits until bytes can be read, the line failed, or the time is over. Never throws.</summary>
    /// <param name="timeoutMs">Longest wait in milliseconds; 0 only looks.</param>
    /// <returns>Whether the line is worth reading now.</returns>
    bool WaitForData(int timeoutMs);
}
