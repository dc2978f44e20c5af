using System;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Daly.Desktop.Tests.Support;

/// <summary>A command line carried out within this process, without the second that the start of a program takes.</summary>
/// <remarks><see cref="DalyProgram"/> is the built program; each command has a test with it as well.</remarks>
internal sealed class DalyCommand : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<ConsoleCapture> _capture = new();
    private readonly Task<int> _run;

    private DalyCommand(string[] arguments)
    {
        _run = Task.Run(() =>
        {
            _capture.SetResult(ConsoleCapture.Begin());
            return Program.RunAsync(arguments, _stop.Token);
        });
    }

    internal string Said => Console.All;

    private ConsoleCapture Console => _capture.Task.Result;

    internal static DalyCommand Start(params string[] arguments) => new(arguments);

    /// <summary>Runs to the end.</summary>
    internal static DalyResult Run(params string[] arguments)
    {
        using var command = new DalyCommand(arguments);
        int code = command.WaitForExit();
        return new DalyResult(code, command.Console.Output, command.Console.Errors);
    }

    /// <summary>Waits for a line on standard output or error, and gives what the first group of the pattern matched.</summary>
    internal string Expect(string pattern)
    {
        Match found = Match.Empty;
        Eventually.True(
            () => (found = Regex.Match(Said, pattern)).Success,
            () => $"\"{pattern}\" in what it says: {Said}");
        return found.Groups[1].Value;
    }

    internal int WaitForExit()
    {
        if (!_run.Wait(DalyProgram.ExitMs)) Assert.Fail($"It does not end within {DalyProgram.ExitMs} ms: {Said}");
        return _run.Result;
    }

    /// <summary>Ends it as a signal does.</summary>
    internal int End()
    {
        _stop.Cancel();
        return WaitForExit();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _run.Wait(DalyProgram.ExitMs);
        _run.Dispose();
        _stop.Dispose();
    }
}
