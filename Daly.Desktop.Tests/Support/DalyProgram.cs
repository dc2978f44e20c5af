using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>The built program in a process of its own, as a user starts it.</summary>
internal sealed class DalyProgram : IDisposable
{
    private readonly TemporaryFolder _state = new();
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private DalyProgram(string[] arguments, string input = "/dev/null", string? path = null, string? notifySocket = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "daly.dll");

        // Under a shell's background job the signal is ignored, and children inherit that.
        var start = new ProcessStartInfo("env",
            ["--default-signal=INT", "sh", "-c", "exec dotnet \"$@\" < \"$0\"", input, program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_STATE_HOME"] = _state.Path;
        if (path is not null) start.Environment["PATH"] = path;
        if (notifySocket is not null) (start.Environment["NOTIFY_SOCKET"], start.Environment["WATCHDOG_USEC"]) = (notifySocket, "200000");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal int Id => _process.Id;

    internal bool HasExited => _process.HasExited;

    internal string Said => string.Join('\n', _output.Concat(_errors));

    internal string Output => string.Join('\n', _output);

    internal string Errors => string.Join('\n', _errors);

    internal static DalyProgram Start(params string[] arguments) => new(arguments);

    /// <summary>Starts it where no other program is found but those that start it.</summary>
    internal static DalyProgram StartAlone(TemporaryFolder folder, params string[] arguments)
    {
        foreach (string name in new[] { "sh", "dotnet" }) File.CreateSymbolicLink(folder.File(name), InstalledProgram.Find(name, name));
        return new DalyProgram(arguments, path: folder.Path);
    }

    /// <summary>Starts it as systemd does, with a watchdog that waits for 200 ms.</summary>
    internal static DalyProgram StartAsService(FakeServiceManager manager, params string[] arguments) => new(arguments, notifySocket: manager.Path);

    /// <summary>Runs to the end.</summary>
    internal static DalyResult Run(params string[] arguments) => RunWithInput(string.Empty, arguments);

    /// <summary>Runs to the end, with standard input.</summary>
    internal static DalyResult RunWithInput(string input, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("input");
        File.WriteAllText(file, input);
        using var program = new DalyProgram(arguments, file);
        int code = program.WaitForExit();
        return new DalyResult(code, program.Output, program.Errors);
    }

    /// <summary>Waits for a line on standard output or error, and gives what the first group of the pattern matched.</summary>
    internal string Expect(string pattern, int deadlineMs = Eventually.DeadlineMs)
    {
        Match found = Match.Empty;
        Eventually.True(
            () => (found = Regex.Match(Said, pattern)).Success,
            () => $"\"{pattern}\" in what it says: {Said}",
            deadlineMs);
        return found.Groups[1].Value;
    }

    internal void Interrupt() => ClientProgram.Run("kill", ["-INT", $"{Id}"]);

    internal void Terminate() => ClientProgram.Run("kill", ["-TERM", $"{Id}"]);

    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    internal int WaitForExit(int deadlineMs = 60_000)
    {
        if (!_process.WaitForExit(deadlineMs)) Assert.Fail($"It does not end within {deadlineMs} ms: {Said}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _state.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
