using System.Diagnostics;
using System.Globalization;

namespace Daly.Benchmarks;

/// <summary>
/// What the program costs the processor through TCP against a serial port: two of them against the same simulated board, side
/// by side in the same seconds, so that the ratio is the same on every machine.
/// </summary>
internal static class LineCostReport
{
    private const double MostRatio = 1.3;
    private const int SettleSeconds = 15;
    private const int MeasureSeconds = 30;

    public static void Print()
    {
        if (!OperatingSystem.IsLinux()) return;
        string folder = Directory.CreateTempSubdirectory("daly-lines-").FullName;
        string port = Path.Combine(folder, "bms");
        using var serialBms = Start("simulate", "--pty", port);
        using var tcpBms = Start("simulate", "--tcp", "0");
        string where = FirstWord(tcpBms, "127.0.0.1:");
        FirstWord(serialBms, port);
        using var serial = Start("run", "--port", port, "--state", folder + "/serial", "--plain", "--page", "off");
        using var tcp = Start("run", "--tcp", where, "--state", folder + "/tcp", "--plain", "--page", "off");
        foreach (var program in (Process[])[serial, tcp]) program.BeginOutputReadLine();
        Thread.Sleep(TimeSpan.FromSeconds(SettleSeconds));

        var serialBefore = serial.TotalProcessorTime;
        var tcpBefore = tcp.TotalProcessorTime;
        Thread.Sleep(TimeSpan.FromSeconds(MeasureSeconds));
        serial.Refresh();
        tcp.Refresh();
        Tell(serial.TotalProcessorTime - serialBefore, tcp.TotalProcessorTime - tcpBefore);

        foreach (var program in (Process[])[serial, tcp, serialBms, tcpBms]) program.Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static void Tell(TimeSpan serial, TimeSpan tcp)
    {
        double ratio = tcp / serial;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor in {MeasureSeconds} s: serial {serial.TotalMilliseconds:F0} ms, tcp {tcp.TotalMilliseconds:F0} ms, ratio {ratio:F2}, at most {MostRatio}"));
        if (ratio > MostRatio) Environment.ExitCode = 1;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "daly.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits for a line with a word that begins so.</summary>
    private static string FirstWord(Process program, string begin)
    {
        while (program.StandardOutput.ReadLine() is { } line)
        {
            foreach (string word in line.Split(' '))
            {
                if (word.StartsWith(begin, StringComparison.Ordinal)) return word.TrimEnd(';');
            }
        }

        throw new InvalidOperationException("It ended before it said " + begin);
    }
}
