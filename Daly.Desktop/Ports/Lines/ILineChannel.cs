namespace Daly.Desktop.Ports.Lines;

/// <summary>One opened connection of a line; when it fails, it is disposed of and another one opened.</summary>
/// <remarks>Used by one thread. Read and write never block; no member throws.</remarks>
internal interface ILineChannel : IDisposable
{
    /// <summary>Gets why the channel is of no more use, in a few words, once a member returned −1.</summary>
    string? Failure { get; }

    /// <summary>Copies bytes that have arrived; 0 when none wait, −1 when the channel failed.</summary>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Takes as many bytes as it can; −1 when the channel failed.</summary>
    int Write(byte[] buffer, int offset, int count);

    /// <summary>Throws away what waits to be read or sent; a channel that can do so only by its end fails.</summary>
    void Discard();

    /// <summary>Waits until there is something to read, or the channel failed.</summary>
    bool WaitForInput(int timeoutMs);
}
