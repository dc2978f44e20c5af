using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Machine;

/// <summary>Keeps a folder of records for one process: two bridges would carry out each other's plans.</summary>
/// <remarks>The system ends it with the process, however that ends.</remarks>
public sealed class StateFolderLock : IDisposable
{
    // Not a name of a blob.
    private const string FileName = "~lock";

    private readonly IDisposable? _handle;

    private StateFolderLock(IDisposable? handle) => _handle = handle;

    /// <summary>Takes the lock; makes the folder if there is none.</summary>
    /// <returns><c>null</c> when another process has it. A folder that nobody can make or lock keeps nobody out.</returns>
    public static StateFolderLock? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return OperatingSystem.IsLinux() ? OfFolder(folder) : OfFile(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StateFolderLock(null);
        }
    }

    /// <summary>Gives the folder free.</summary>
    public void Dispose() => _handle?.Dispose();

    // The folder itself, because that works on a full disk and on a read-only one.
    private static StateFolderLock? OfFolder(string folder)
    {
        var handle = new SafeFileHandle(
            LibC.Open(folder, LinuxConstants.O_RDONLY | LinuxConstants.O_CLOEXEC), ownsHandle: true);
        if (!handle.IsInvalid && LibC.Lock(handle, LinuxConstants.LOCK_EX | LinuxConstants.LOCK_NB) == 0) return new StateFolderLock(handle);
        bool isTaken = Marshal.GetLastPInvokeError() == LinuxConstants.EAGAIN;
        handle.Dispose();

        // A network file system may lock files only.
        return isTaken ? null : OfFile(folder);
    }

    private static StateFolderLock? OfFile(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return new StateFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
