using System.CommandLine;
using System.Globalization;
using Daly.Bridge.Commands.Catalogue;
using Daly.Desktop.Run;

namespace Daly.Desktop.Cli;

/// <summary><c>daly set monitor</c>: tells the battery monitor of a running bridge, through its broker.</summary>
internal static class SetMonitorCommand
{
    private const int BrokerSeconds = 10;
    private const int AnswerSeconds = 80;
    private const string LeadsShortedWord = "leads_shorted";

    private static readonly CommandKind[] Kinds =
    [
        CommandKind.ZeroCalibration, CommandKind.GainCalibration, CommandKind.VoltageCalibration, CommandKind.CountersReset,
        CommandKind.SyncNow, CommandKind.SocPercent, CommandKind.CapacityAh, CommandKind.ChargedVolts, CommandKind.TailPercent,
        CommandKind.EfficiencyPercent, CommandKind.SettingsReset, CommandKind.PublishPackSeconds, CommandKind.PublishShuntSeconds,
        CommandKind.PublishCellsSeconds, CommandKind.PublishDiagnosticsSeconds,
    ];

    private static readonly Argument<string> Name = new Argument<string>("NAME") { Description = "Which command." }
        .AcceptOnlyFromAmong([.. Kinds.Select(kind => CommandCatalogue.Get(kind).Name)]);

    private static readonly Argument<string?> Value = new("VALUE")
    {
        Description = "The number, where one is wanted.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Config = new("--config")
    {
        Description = "Settings file of the bridge: its broker, mqtt.root and device.id.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<bool> LeadsShorted = new("--leads-shorted")
    {
        Description = "States, for zero_calibration, that both sense leads are on one screw of the shunt.",
    };

    public static Command Create()
    {
        var command = new Command("monitor", "Tells the battery monitor of a running bridge, through its broker: calibration, counters, settings.")
        {
            Name, Value, Config, LeadsShorted,
        };
        command.SetAction((result, stop) => Task.Run(() => Run(result, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop)
    {
        var definition = CommandCatalogue.Find(result.GetValue(Name)!)!;
        string value = ValueOf(definition, result.GetValue(Value));
        var settings = SettingsFile.Read(result.GetValue(Config));
        if (settings.Mqtt.Host.Length == 0) throw new UsageException("the settings name no broker: mqtt.host is not set.");
        using var bridge = new RemoteCommand(settings);
        if (!bridge.WaitForBroker(TimeSpan.FromSeconds(BrokerSeconds), stop)) return Fail($"no connection to the broker: {bridge.StateText}");

        return Print(Tell(bridge, definition, value, result.GetValue(LeadsShorted), stop));
    }

    // Whoever types this has decided: it is armed for this one command.
    private static RemoteResult? Tell(RemoteCommand bridge, CommandDefinition definition, string value, bool areLeadsShorted, CancellationToken stop)
    {
        var patience = TimeSpan.FromSeconds(AnswerSeconds);
        if (!definition.IsDangerous) return bridge.Send(definition.Name, value, null, patience, stop);
        if (areLeadsShorted) return bridge.Send(definition.Name, value, LeadsShortedWord, patience, stop);

        var armed = bridge.Send("arm", "\"on\"", null, TimeSpan.FromSeconds(BrokerSeconds), stop);
        if (armed is not { IsConfirmed: true }) return armed;
        var told = bridge.Send(definition.Name, value, null, patience, stop);
        bridge.Send("arm", "\"off\"", null, TimeSpan.FromSeconds(BrokerSeconds), stop);
        return told;
    }

    private static string ValueOf(CommandDefinition definition, string? text)
    {
        if (definition.Form == CommandForm.Press)
            return text is null ? "\"on\"" : throw new UsageException($"{definition.Name} takes no value.");
        if (text is null) throw new UsageException($"{definition.Name} takes a number, {definition.Range}.");
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new UsageException($"{definition.Name} takes a number, {definition.Range}, not '{text}'.");
    }

    private static int Print(RemoteResult? outcome)
    {
        if (outcome is null) return Fail("the bridge does not answer: is it running, with this device.id?");
        if (!outcome.IsConfirmed) return Fail($"{outcome.Stage}: {outcome.Text ?? outcome.Reason}");
        Console.WriteLine(outcome.Text is null ? $"{outcome.Stage}." : $"{outcome.Stage}: {outcome.Text}.");
        return ExitCode.Ok;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine($"daly: {why}");
        return ExitCode.Failed;
    }
}
