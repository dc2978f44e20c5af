using System;
using System.IO;
using System.Runtime.InteropServices;
using Daly.Desktop.Adapters.Posix;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Adapters.Storage;

/// <summary>Replaces a file so that after a power cut it holds either the old content or the new.</summary>
internal static class BlobFile
{
    // Not a character of blob names, so that no blob can be the temporary file of another one.
    private const string TemporaryPrefix = "~";

    internal static void Replace(string folder, string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(folder);
        var temporaryPath = Path.Combine(folder, TemporaryPrefix + name);
        using (var file = new FileStream(temporaryPath, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporaryPath, Path.Combine(folder, name), overwrite: true);
        SynchronizeFolder(folder);
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
