using System.CommandLine;
using Daly.Desktop.Cli;
using Daly.Desktop.Ports;

namespace Daly.Desktop;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var signals = new StopSignals();
        return await RunAsync(args, signals.Token);
    }

    /// <summary>Carries out one command line.</summary>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        try
        {
            var result = CommandLine.Create().Parse(args);
            if (UsageErrors.IsQuestion(result)) result = CommandLine.Create().Parse([.. args, "--help"]);
            if (UsageErrors.Of(result) is { Count: > 0 } errors)
            {
                Fail(string.Join("\ndaly: ", errors), ExitCode.Usage);
                Console.Error.WriteLine("'daly --help' lists the commands, 'daly COMMAND --help' their options.");
                return ExitCode.Usage;
            }

            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(invocation, stop);
        }
        catch (UsageException wrong)
        {
            return Fail(wrong.Message, ExitCode.Usage);
        }
        catch (MissingProgramException missing)
        {
            return Fail(missing.Message, ExitCode.Failed);
        }
        catch (OutputException unwritten)
        {
            return Fail(unwritten.Message, ExitCode.Failed);
        }
        catch (IOException full)
        {
            // Whatever reads or writes a file or a port explains itself: what is left is the standard output.
            return Fail($"the output cannot be written: {full.Message}", ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Ok;
        }
    }

    private static int Fail(string sentence, int exitCode)
    {
        try
        {
            Console.Error.WriteLine($"daly: {sentence}");
        }
        catch (IOException)
        {
            // The exit code still tells it.
        }

        return exitCode;
    }
}
