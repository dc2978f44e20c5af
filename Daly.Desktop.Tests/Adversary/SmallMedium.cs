using System;
using System.Diagnostics;
using System.IO;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>A folder on a medium of 64 KB that can be full or read-only: a tmpfs where that may be mounted, else a folder without rights.</summary>
internal sealed class SmallMedium : IDisposable
{
    private const int FullEnoughBytes = 256 * 1024;

    private readonly TemporaryFolder _folder = new();

    public SmallMedium() => IsMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
        && IsDone("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _folder.Path);

    /// <summary>Gets whether it is a medium of its own, which can be full.</summary>
    public bool IsMounted { get; }

    public string Path => _folder.Path;

    private string Ballast => _folder.File("~ballast");

    /// <summary>Leaves no room; where nothing can be mounted, no right to write.</summary>
    public void Fill()
    {
        if (!IsMounted)
        {
            SetReadOnly(true);
            return;
        }

        SetReadOnly(false);
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var i = 0; i < FullEnoughBytes; i++) file.WriteByte(0);
            Assert.Fail("A medium of 64 KB takes 256 KB.");
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void Free()
    {
        SetReadOnly(false);
        File.Delete(Ballast);
    }

    public void SetReadOnly(bool isReadOnly)
    {
        if (IsMounted)
        {
            Assert.IsTrue(IsDone("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", _folder.Path));
            return;
        }

        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(_folder.Path, isReadOnly ? read : read | UnixFileMode.UserWrite);
    }

    public void Dispose()
    {
        SetReadOnly(false);
        if (IsMounted) Assert.IsTrue(IsDone("umount", _folder.Path));
        _folder.Dispose();
    }

    private static bool IsDone(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
