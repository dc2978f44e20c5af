using System.CommandLine;
using Daly.Desktop.Cli;
using Daly.Desktop.Ports;

namespace Daly.Desktop;

internal static class Program
{
    private static async Task<int> Main(string[] args)
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
            using var signals = new StopSignals();
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(invocation, signals.Token);
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
