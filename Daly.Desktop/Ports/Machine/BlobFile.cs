using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Machine;

/// <summary>Replaces a file so that after a power cut it holds either the old content or the new; and removes one.</summary>
internal static class BlobFile
{
    // Not a character of blob names, so that no blob can be the temporary file of another one.
    private const string TemporaryPrefix = "~";

    internal static void Replace(string folder, string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(folder);
        var temporaryPath = Path.Combine(folder, TemporaryPrefix + name);
        try
        {
            WriteThrough(temporaryPath, content);
            File.Move(temporaryPath, Path.Combine(folder, name), overwrite: true);
        }
        catch
        {
            Discard(temporaryPath);
            throw;
        }

        SynchronizeFolder(folder);
    }

    /// <summary>Removes a file; where its name cannot be removed, its content is.</summary>
    internal static void Remove(string folder, string name)
    {
        if (!Directory.Exists(folder)) return;
        var path = Path.Combine(folder, name);
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Empty(path);
        }

        SynchronizeFolder(folder);
    }

    // The folder may be read-only and the file not; or the name cannot be removed for want of room for the folder.
    private static void Empty(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(0);
        file.Flush(flushToDisk: true);
    }

    private static void WriteThrough(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    // Half a file would take room that a smaller one could use.
    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to be told.
        }
    }

    // The new name of a file is on the medium only when the folder is.
    private static void SynchronizeFolder(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var handle = new SafeFileHandle(
            LibC.Open(folder, LinuxConstants.O_RDONLY | LinuxConstants.O_CLOEXEC), ownsHandle: true);
        if (handle.IsInvalid || LibC.Synchronize(handle) != 0)
        {
            throw new IOException($"{folder} cannot be synchronized: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }
}
