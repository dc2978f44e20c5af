using Daly.Hal;

namespace Daly.Desktop.Ports.Lines;

/// <summary>A byte line that the host's loop can wait on, so that it reacts at once without spinning.</summary>
public interface IWaitableLine : ISerialLine, IDisposable
{
    /// <summary>Waits until bytes can be read, the line opened or failed, or the time is over. Never throws.</summary>
    /// <param name="timeoutMs">Longest wait in milliseconds; 0 only looks.</param>
    /// <returns>Whether the line is worth reading now.</returns>
    bool WaitForData(int timeoutMs);
}
