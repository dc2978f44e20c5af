using Daly.Desktop.Cli;

namespace Daly.Desktop.Run;

/// <summary>Files that the user wants written.</summary>
internal static class OutputFile
{
    /// <summary>Looks before anything is begun: nothing is replaced.</summary>
    /// <exception cref="UsageException">There is such a file.</exception>
    public static void ExpectNew(string? path)
    {
        if (File.Exists(path)) throw new UsageException($"{path} exists already; nothing is overwritten.");
    }

    /// <summary>Writes, and says what cannot be written.</summary>
    /// <param name="what">The path, or what it is.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static T Write<T>(string what, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"{what} cannot be written: {e.Message}");
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public static void WriteText(string path, string text) => Write(path, () =>
    {
        File.WriteAllText(path, text);
        return path;
    });
}
