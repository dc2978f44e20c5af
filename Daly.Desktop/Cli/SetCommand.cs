using System.CommandLine;
using System.Globalization;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Desktop.Run;
using Daly.Protocol.Link;

namespace Daly.Desktop.Cli;

/// <summary><c>daly set</c>: changes one thing and reads it back.</summary>
internal static class SetCommand
{
    private const int AnswerSeconds = 6;
    private const int AlarmSeconds = 3;
    private const int ResultSeconds = 30;
    private const string Confirmed = "confirmed: the BMS reads back as wanted.";

    internal static readonly Option<bool> Json = new("--json") { Description = "The result as one JSON object.", Recursive = true };

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
        return Acting(command, result => new BmsCommand { Kind = definition.BoardKind, On = result.GetValue(state) == "on" });
    }

    private static Command Fet()
    {
        var which = new Argument<string>("WHICH") { Description = "charge or discharge." }.AcceptOnlyFromAmong("charge", "discharge");
        var state = new Argument<string>("STATE") { Description = "on or off." }.AcceptOnlyFromAmong("on", "off");
        var command = new Command("fet", "Switches a FET. Discharge off cuts everything that the pack feeds.") { which, state };
        command.Aliases.Add("mosfet");
        return Acting(command, result => new BmsCommand
        {
            Kind = result.GetValue(which) == "charge" ? BmsCommandKind.ChargeFet : BmsCommandKind.DischargeFet,
            On = result.GetValue(state) == "on",
        });
    }

    private static Command Soc()
    {
        var percent = new Argument<string>("PERCENT") { Description = "0 to 100, one decimal." };
        var command = new Command("soc", "Sets the state of charge that the BMS believes in; its clock is set as well.") { percent };
        return Acting(command, result => new BmsCommand
        {
            Kind = BmsCommandKind.Soc,
            SocPermille = Permille(result.GetValue(percent)!),
        });
    }

    private static Command Clock() =>
        Acting(
            new Command("clock", "Sets the clock of the BMS to the time of this computer, in UTC."),
            _ => new BmsCommand { Kind = BmsCommandKind.Clock });

    private static Command Acting(Command command, Func<ParseResult, BmsCommand> read)
    {
        ConnectionFlags.AddTo(command);
        command.SetAction((result, stop) => Task.Run(
            () => Run(result, new CommandRequest(1, read(result)), result.GetValue(Json), stop), CancellationToken.None));
        return command;
    }

    /// <summary>Submits a command, waits for its end and prints it.</summary>
    internal static int Run(ParseResult result, CommandRequest request, bool asJson, CancellationToken stop)
    {
        var settings = ConnectionFlags.ReadSettings(result);

        // Whoever types this command at the machine has decided; control.enabled guards against messages from afar.
        settings.Control.Enabled = true;
        settings.Control.Allow = request.Definition.AllowWord is { } word ? [word] : [];
        using var bms = new OneShot(settings, ConnectionFlags.OpenLine(result));
        if (!bms.RunUntilOnline(TimeSpan.FromSeconds(AnswerSeconds), stop))
        {
            if (stop.IsCancellationRequested) return ExitCode.Interrupted;
            Console.Error.WriteLine($"daly: {bms.WhyNoAnswer()}");
            return ExitCode.Failed;
        }

        // Whether a protection is active must be known before a FET is closed.
        bms.RunUntil(() => bms.AreAlarmsKnown, TimeSpan.FromSeconds(AlarmSeconds), stop);
        bms.Bridge.Commands.TrySubmit(request);
        bms.RunUntil(() => request.Result.IsFinal, TimeSpan.FromSeconds(ResultSeconds), stop);
        Print(request, asJson);
        return request.Result.Stage == CommandStage.Confirmed ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void Print(CommandRequest request, bool asJson)
    {
        var outcome = request.Result;
        string stage = CommandWords.Of(outcome.Stage);
        string? reason = outcome.Reason == CommandReason.None ? null : CommandWords.Of(outcome.Reason);
        if (asJson)
        {
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(
                new { stage, reason, text = outcome.Text, elapsed_ms = outcome.ElapsedMs }));
        }
        else if (outcome.Stage == CommandStage.Confirmed)
        {
            Console.WriteLine($"{outcome.Text ?? Confirmed} ({outcome.ElapsedMs} ms)");
        }
        else
        {
            Console.Error.WriteLine($"daly: {stage}: {outcome.Text ?? reason}");
        }
    }

    private static int Permille(string text)
    {
        bool isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent);
        decimal permille = percent * 10;
        bool isGood = isNumber && permille is >= 0 and <= 1000 && permille == decimal.Truncate(permille);
        return isGood ? (int)permille : throw new UsageException($"a SOC is 0 to 100 with one decimal, not '{text}'.");
    }
}
