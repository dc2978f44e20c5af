using System.Text;
using Daly.Desktop.Cli;
using Daly.Desktop.Run;

namespace Daly.Desktop.BoardSettings;

/// <summary>The old values, safe on disk before anything is written.</summary>
internal static class BackupFile
{
    private const int MostTries = 100;

    /// <summary>Writes a dated file that did not exist before.</summary>
    /// <exception cref="OutputException">It cannot be written; then nothing may be changed.</exception>
    public static string Write(string folder, string content, int boardNumber, DateTimeOffset now)
    {
        return OutputFile.Write("nothing was changed: the backup", () =>
        {
            Directory.CreateDirectory(folder);
            return WriteNew(folder, $"bms-settings-board{boardNumber}-{now:yyyyMMdd-HHmmss}", content);
        });
    }

    private static string WriteNew(string folder, string name, string content)
    {
        for (int i = 1; ; i++)
        {
            string path = Path.Combine(folder, i == 1 ? $"{name}.txt" : $"{name}-{i}.txt");
            if (File.Exists(path) && i < MostTries) continue;
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(content));
            file.Flush(flushToDisk: true);
            return path;
        }
    }
}
