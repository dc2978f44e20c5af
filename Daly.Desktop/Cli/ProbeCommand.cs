using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Daly.Client;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Ports.I2c;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Probe;
using Daly.Desktop.Run;

namespace Daly.Desktop.Cli;

/// <summary><c>daly probe</c>: what hangs on a port.</summary>
internal static class ProbeCommand
{
    private const int OpenMs = 2000;

    private static readonly Option<string?> Write = new("--write")
    {
        Description = "Write a settings file for what was found; an existing file is not touched.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> I2c = new("--i2c")
    {
        Description = "List the chips on an I2C bus (Linux) instead, such as /dev/i2c-1.",
        HelpName = "BUS",
    };

    public static Command Create()
    {
        var command = new Command("probe", "Finds out which boards hang on a port or CAN bus and what they speak, by reading only. "
            + ConnectionFlags.IsolationWarning)
        {
            Write, I2c,
        };
        ConnectionFlags.AddLineTo(command);
        command.SetAction((result, stop) => Task.Run(() => Run(result, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop)
    {
        string? file = result.GetValue(Write);
        if (result.GetValue(I2c) is { } bus)
        {
            bool isAlone = result.CommandResult.Children.OfType<OptionResult>().All(option => option.Implicit || option.Option == I2c);
            return isAlone ? Scan(bus) : throw new UsageException("--i2c stands alone: a line to the BMS is probed without it.");
        }

        OutputFile.ExpectNew(file);
        var bms = ConnectionFlags.ReadSettings(result).Bms;
        bool isCan = ConnectionFlags.IsCan(bms);
        using var line = ConnectionFlags.OpenLine(bms, CanFilter.Everything);
        if (!WaitUntilOpen(line, stop))
        {
            Console.Error.WriteLine($"daly: {line.Fault}");
            return ExitCode.Failed;
        }

        var progress = ReadProgress.Begin();
        var found = DalyBms.DetectAsync(new ClientLine(line), isCan, TimeProvider.System, stop).GetAwaiter().GetResult();
        progress?.Dispose();
        IProbeReport report = isCan ? new CanProbeReport(found, line.Fault) : new ProbeReport(found);
        foreach (string text in report.Lines()) Console.WriteLine(text);
        if (!report.HasBoards) return ExitCode.Failed;
        if (file is not null) Save(file, $"{report.Settings()}bms.port = {bms.Port}\n");
        return ExitCode.Ok;
    }

    private static int Scan(string name)
    {
        using var bus = new LinuxI2cBus(name);
        if (bus.TryOpen() is { } why)
        {
            Console.Error.WriteLine($"daly: {name} cannot be used: {why}.");
            return ExitCode.Failed;
        }

        var scan = new I2cScan(bus, name);
        foreach (string text in scan.Lines()) Console.WriteLine(text);
        return scan.HasChips ? ExitCode.Ok : ExitCode.Failed;
    }

    private static bool WaitUntilOpen(IWaitableLine line, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (!line.IsOpen && waited.ElapsedMilliseconds < OpenMs && !stop.IsCancellationRequested) line.WaitForData(50);
        return line.IsOpen;
    }

    private static void Save(string file, string settings)
    {
        OutputFile.WriteText(file, settings);
        Console.WriteLine($"Written to {file}.");
    }
}
