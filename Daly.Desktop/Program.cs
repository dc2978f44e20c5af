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
        var result = CommandLine.Create().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) Console.Error.WriteLine($"daly: {error.Message}");
            Console.Error.WriteLine("'daly --help' lists the commands, 'daly COMMAND --help' their options.");
            return ExitCode.Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(invocation, stop);
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine($"daly: {wrong.Message}");
            return ExitCode.Usage;
        }
        catch (MissingProgramException missing)
        {
            Console.Error.WriteLine($"daly: {missing.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Ok;
        }
    }
}
