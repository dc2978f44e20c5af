using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;
using Daly.Client;
using Daly.Desktop.Ports.Machine;
using Daly.Protocol.Link;

namespace Daly.Desktop.Cli;

/// <summary><c>daly set</c>: changes one thing and reads it back.</summary>
internal static class SetCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "The result as one JSON object.", Recursive = true };

    public static Command Create()
    {
        var command = new Command("set", "Changes one thing in the BMS and reads it back. " + ConnectionFlags.IsolationWarning)
        {
            Fet(), Soc(), Clock(), ParameterCommand.Write(), SetMonitorCommand.Create(),
        };
        for (int i = 0; i < CommandCatalogue.Count; i++)
        {
            if (CommandCatalogue.At(i) is { Kind: CommandKind.Board } definition) command.Add(Board(definition));
        }

        command.Add(Json);
        return command;
    }

    /// <summary>The verb of a command to the board that needs none of its own: its name in topics, and on or off.</summary>
    private static Command Board(CommandDefinition definition)
    {
        var state = new Argument<string>("STATE") { Description = "on or off." }.AcceptOnlyFromAmong("on", "off");
        var command = new Command(definition.Name, $"Tells the BMS: {definition.Name.Replace('_', ' ')}.") { state };
        return Acting(command, result => (bms, stop) =>
            bms.Writes.RunAsync(new BmsCommand { Kind = definition.BoardKind, On = result.GetValue(state) == "on" }, stop));
    }

    private static Command Fet()
    {
        var which = new Argument<string>("WHICH") { Description = "charge or discharge." }.AcceptOnlyFromAmong("charge", "discharge");
        var state = new Argument<string>("STATE") { Description = "on or off." }.AcceptOnlyFromAmong("on", "off");
        var command = new Command("fet", "Switches a FET. Discharge off cuts everything that the pack feeds.") { which, state };
        command.Aliases.Add("mosfet");
        return Acting(command, result =>
        {
            bool on = result.GetValue(state) == "on";
            return result.GetValue(which) == "charge" ? (bms, stop) => bms.SetChargeFetAsync(on, stop) : (bms, stop) => bms.SetDischargeFetAsync(on, stop);
        });
    }

    private static Command Soc()
    {
        var percent = new Argument<string>("PERCENT") { Description = "0 to 100, one decimal." };
        var command = new Command("soc", "Sets the state of charge that the BMS believes in; its clock is set as well.") { percent };
        return Acting(command, result =>
        {
            double value = Percent(result.GetValue(percent)!);
            return (bms, stop) => Dated(() => bms.SetSocAsync(value, stop));
        });
    }

    private static Command Clock() =>
        Acting(
            new Command("clock", "Sets the clock of the BMS to the time of this computer, in UTC."),
            _ => (bms, stop) => Dated(() => bms.SetClockAsync(DateTimeOffset.UtcNow, stop)));

    /// <summary>Makes a command out of one that changes something, or asks.</summary>
    internal static Command Acting(Command command, Func<ParseResult, Func<DalyBms, CancellationToken, Task<WriteOutcome>>> read)
    {
        ConnectionFlags.AddTo(command);
        command.SetAction((result, stop) => RunAsync(result, read(result), stop));
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, Func<DalyBms, CancellationToken, Task<WriteOutcome>> act, CancellationToken stop) =>
        BoardConnection.RunAsync(
            result,
            async (bms, progress) =>
            {
                var waited = Stopwatch.StartNew();
                var outcome = await act(bms, stop);
                progress?.Dispose();
                Print(outcome, waited.ElapsedMilliseconds, result.GetValue<bool>("--json"));
                return outcome.IsConfirmed ? ExitCode.Ok : ExitCode.Failed;
            },
            stop);

    private static void Print(WriteOutcome outcome, long elapsedMs, bool asJson)
    {
        var end = WriteWords.Of(outcome.End);
        string stage = CommandWords.Of(end.Stage);
        string? text = outcome.Reason == BoardWrites.AsWanted ? null : outcome.Reason;
        if (asJson)
            Console.WriteLine(JsonSerializer.Serialize(new { stage, reason = CommandWords.Of(end.Reason), text, elapsed_ms = elapsedMs }));
        else if (outcome.IsConfirmed)
            Console.WriteLine($"{text ?? $"{stage}: {outcome.Reason}."} ({elapsedMs} ms)");
        else
            Console.Error.WriteLine($"daly: {stage}: {text}");
    }

    // A date of before the program was written would go into the journal of the BMS.
    private static Task<WriteOutcome> Dated(Func<Task<WriteOutcome>> write) => new WallClock().IsSet
        ? write()
        : Task.FromResult(WriteOutcome.Of(WriteEnd.Forbidden, "the clock of this device is not set"));

    private static double Percent(string text)
    {
        bool isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent);
        bool isGood = isNumber && percent is >= 0 and <= 100 && percent == decimal.Round(percent, 1);
        return isGood ? (double)percent : throw new UsageException($"a SOC is 0 to 100 with one decimal, not '{text}'.");
    }
}
