using Daly.Desktop.Ports.Lines;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>
/// A pair of terminals: we hold one end, another program opens <see cref="Path"/> as if it were a serial port.
/// </summary>
/// <remarks>
/// Disposing of it is what pulling out the adapter is to the other program. Bytes that nobody takes are lost, as on
/// a wire.
/// </remarks>
public sealed class PseudoTerminal : IWaitableLine
{
    private readonly FileChannel _master;
    private readonly SafeFileHandle _slave;
    private readonly string? _linkPath;
    private bool _isDisposed;

    private PseudoTerminal(FileChannel master, SafeFileHandle slave, string path, string? linkPath)
    {
        _master = master;
        _slave = slave;
        _linkPath = linkPath;
        Path = path;
    }

    /// <summary>Gets the path of the other end.</summary>
    public string Path { get; }

    public bool IsOpen => !_isDisposed;

    public string? Fault => _isDisposed ? $"{Path} was closed." : null;

    /// <summary>Makes a pair.</summary>
    /// <param name="linkPath">
    /// Where to put a symbolic link to <see cref="Path"/>; an older link there is replaced.
    /// </param>
    /// <exception cref="IOException">
    /// There is no free pair, or something other than a link is at <paramref name="linkPath"/>.
    /// </exception>
    public static PseudoTerminal Open(string? linkPath = null)
    {
        var pair = PseudoTerminalPair.Open();
        try
        {
            if (linkPath is not null) PlaceLink(linkPath, pair.Path);
        }
        catch
        {
            pair.Slave.Dispose();
            pair.Master.Dispose();
            throw;
        }

        return new PseudoTerminal(new FileChannel(pair.Master), pair.Slave, pair.Path, linkPath);
    }

    public int Read(byte[] buffer, int offset, int count) =>
        _isDisposed ? 0 : Math.Max(0, _master.Read(buffer, offset, count));

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (_isDisposed) return false;
        if (count > 0) _ = _master.Write(buffer, offset, count);
        return true;
    }

    public bool WaitForData(int timeoutMs) => !_isDisposed && _master.WaitForInput(timeoutMs);

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        RemoveLink();
        _slave.Dispose();
        _master.Dispose();
    }

    private static void PlaceLink(string linkPath, string target)
    {
        var present = new FileInfo(linkPath);
        if (present.LinkTarget is not null) present.Delete();
        File.CreateSymbolicLink(linkPath, target);
    }

    private void RemoveLink()
    {
        try
        {
            // Somebody may have put another link there meanwhile; that one is not ours.
            if (_linkPath is not null && new FileInfo(_linkPath).LinkTarget == Path) File.Delete(_linkPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A dangling link harms nobody and is replaced by the next one.
        }
    }
}
