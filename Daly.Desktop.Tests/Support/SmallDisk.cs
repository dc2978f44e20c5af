using System;
using System.Diagnostics;
using System.IO;

namespace Daly.Desktop.Tests.Support;

/// <summary>A disk that can be full and read-only: a small one in memory for root, else a folder that behaves like one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    internal SmallDisk() => _isMounted = Environment.IsPrivilegedProcess && Try("mount", "-t", "tmpfs", "-o", "size=32k", "daly-test", Folder);

    internal string Folder => _folder.Path;

    /// <summary>Gets whether it is a disk of its own, not only a folder.</summary>
    internal bool IsMounted => _isMounted;

    /// <summary>Takes all room, so that nothing more can be written under a name.</summary>
    internal void Fill(string name)
    {
        if (!_isMounted)
        {
            // Whoever writes the new content of that blob writes to a device that is always full.
            File.CreateSymbolicLink(_folder.File("~" + name), "/dev/full");
            return;
        }

        try
        {
            using var file = File.Create(_folder.File("fill"));
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            Assert.IsGreaterThan(0, new FileInfo(_folder.File("fill")).Length);
        }
    }

    /// <summary>Gives the room free that was taken for a name.</summary>
    internal void MakeRoom(string name) => File.Delete(_isMounted ? _folder.File("fill") : _folder.File("~" + name));

    /// <summary>Makes it read-only, or writable again.</summary>
    internal void SetReadOnly(bool isReadOnly)
    {
        Assert.IsTrue(_isMounted
            ? Try("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", Folder)
            : Try("chmod", isReadOnly ? "u-w" : "u+w", Folder));
    }

    public void Dispose()
    {
        if (_isMounted) Assert.IsTrue(Try("umount", "-l", Folder));
        else SetReadOnly(false);
        _folder.Dispose();
    }

    private static bool Try(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
