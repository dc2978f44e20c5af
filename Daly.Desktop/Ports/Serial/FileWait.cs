using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>Waits for a file to have something to read.</summary>
internal static unsafe class FileWait
{
    /// <summary>Waits until there is something to read, or the file failed.</summary>
    /// <returns>False when the time is over first.</returns>
    internal static bool ForInput(SafeFileHandle file, int timeoutMs)
    {
        bool isKept = false;
        file.DangerousAddRef(ref isKept);
        try
        {
            var entry = new PollEntry { File = (int)file.DangerousGetHandle(), Events = LinuxConstants.POLLIN };
            return LibC.Poll(&entry, 1, timeoutMs) > 0;
        }
        finally
        {
            if (isKept) file.DangerousRelease();
        }
    }
}
