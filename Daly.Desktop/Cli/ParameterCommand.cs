using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.Cli;

/// <summary><c>daly get parameter</c> and <c>daly set parameter</c>: one setting of a BMS that speaks A5.</summary>
internal static class ParameterCommand
{
    private const string Keys = "A key of 'daly settings read', such as sleep_s.";

    private static readonly JsonSerializerOptions WithoutNull = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes the command that reads.</summary>
    public static Command Read()
    {
        var key = new Argument<string>("KEY") { Description = Keys };
        var command = new Command("parameter", "Reads one setting of the BMS.") { key };
        return Acting(command, result => Request(CommandKind.ParameterRead, Payload(result.GetValue(key)!, null, null)));
    }

    /// <summary>Makes the command that writes.</summary>
    public static Command Write()
    {
        var key = new Argument<string>("KEY") { Description = Keys };
        var value = new Argument<string>("VALUE") { Description = "A number in the unit of the key." };
        var consent = new Option<bool>("--" + UnverifiedWriteConsent.Phrase) { Description = BoardSettings.SettingsWriter.Risk };
        var command = new Command("parameter", "Writes one setting of the BMS. UNVERIFIED: see docs/bms-settings.md.") { key, value };
        command.Add(consent);
        return Acting(command, result =>
        {
            // The words are those of the option that the owner typed.
            string? words = result.GetValue(consent) ? consent.Name.TrimStart('-') : null;
            return Request(CommandKind.ParameterWrite, Payload(result.GetValue(key)!, Number(result.GetValue(value)!), words));
        });
    }

    private static Command Acting(Command command, System.Func<ParseResult, CommandRequest> read)
    {
        ConnectionFlags.AddTo(command);
        command.SetAction((result, stop) => Task.Run(
            () => SetCommand.Run(result, read(result), result.GetValue<bool>("--json"), stop), CancellationToken.None));
        return command;
    }

    // The same way as a message's, so that the same rules hold.
    private static CommandRequest Request(CommandKind kind, byte[] payload)
    {
        var request = new CommandRequest(CommandCatalogue.Get(kind), 1, CommandSource.Console);
        CommandFactory.Fill(request, CommandPayloadReader.Read(payload, payload.Length));
        return request;
    }

    private static byte[] Payload(string key, decimal? value, string? ack)
    {
        if (A5Parameters.Find(key) is null) throw new UsageException($"there is no parameter '{key}'; 'daly settings read' shows them all.");
        return JsonSerializer.SerializeToUtf8Bytes(new { key, value, ack }, WithoutNull);
    }

    private static decimal Number(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        bool isNumber = text.Length <= 15 && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out _);
        return isNumber ? decimal.Parse(text, Style, CultureInfo.InvariantCulture) : throw new UsageException($"a value is a number, not '{text}'.");
    }
}
