using System.Diagnostics;
using Daly.Desktop.Cli;

namespace Daly.Desktop.Run;

/// <summary>Reads a file that the user named, whatever it is: it may have no end, or nobody at its other one.</summary>
internal static class InputFile
{
    /// <summary>The longest file of settings.</summary>
    public const int MaxSettingsBytes = 64 * 1024;

    /// <summary>The longest recording or log.</summary>
    public const int MaxRecordingBytes = 256 * 1024 * 1024;

    // What tells no length is a device, a pipe, or made up while it is read.
    private const int MaxSpecialBytes = 16 * 1024 * 1024;
    private const int MaxSilenceMs = 5000;

    /// <param name="atMost">How long it may be, in bytes.</param>
    /// <exception cref="UsageException">It cannot be read, or is longer; the message says so in one sentence.</exception>
    public static byte[] Read(string path, int atMost)
    {
        try
        {
            if (Directory.Exists(path)) throw new UsageException($"{path} cannot be read: it is a folder.");
            long length = new FileInfo(path).Length;
            if (length > atMost) throw TooLong(path, atMost);
            return length > 0 ? ReadStream(path, atMost, _ => { }) : ReadSpecial(path, Math.Min(atMost, MaxSpecialBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads all of a stream, for as long as it takes.</summary>
    /// <exception cref="UsageException">It holds more.</exception>
    public static byte[] Read(Stream stream, string name, int atMost) => Read(stream, name, atMost, _ => { });

    /// <summary>A pipe is opened only when somebody opens its other end, and nothing can interrupt that: another thread waits.</summary>
    private static byte[] ReadSpecial(string path, int atMost)
    {
        long got = 0;
        var reading = Task.Run(() => ReadStream(path, atMost, count => Interlocked.Add(ref got, count)));
        for (var (silence, before) = (Stopwatch.StartNew(), -1L); silence.ElapsedMilliseconds < MaxSilenceMs;)
        {
            if (((IAsyncResult)reading).AsyncWaitHandle.WaitOne(100)) return reading.GetAwaiter().GetResult();
            if (Interlocked.Read(ref got) == before) continue;
            before = Interlocked.Read(ref got);
            silence.Restart();
        }

        throw new UsageException($"{path} cannot be read: nothing came from it for {MaxSilenceMs / 1000} s.");
    }

    private static byte[] ReadStream(string path, int atMost, Action<int> onRead)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Read(file, path, atMost, onRead);
    }

    private static byte[] Read(Stream stream, string name, int atMost, Action<int> onRead)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int got; (got = stream.Read(buffer)) > 0; onRead(got))
        {
            all.Write(buffer, 0, got);
            if (all.Length > atMost) throw TooLong(name, atMost);
        }

        return all.ToArray();
    }

    private static UsageException TooLong(string path, int atMost)
    {
        const int KiloBytes = 1024;
        string limit = atMost >= KiloBytes * KiloBytes ? $"{atMost / KiloBytes / KiloBytes} MB" : $"{atMost / KiloBytes} KB";
        return new UsageException($"{path} cannot be read: it holds more than {limit}.");
    }
}
