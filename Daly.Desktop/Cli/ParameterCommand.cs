using System.CommandLine;
using System.Globalization;
using Daly.Bridge.Commands.Guard;
using Daly.Client;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.Cli;

/// <summary><c>daly get parameter</c> and <c>daly set parameter</c>: one setting of a BMS.</summary>
internal static class ParameterCommand
{
    private static readonly Argument<string> Key = new("KEY") { Description = "A key of 'daly settings read', such as sleep_s." };

    private static readonly Argument<string> Value = new("VALUE") { Description = "A number in the unit of the key." };

    private static readonly Option<bool> Consent = new("--" + UnverifiedWriteConsent.Phrase) { Description = BoardSettings.SettingsWriter.Risk };

    /// <summary>Makes the command that reads.</summary>
    public static Command Read() => SetCommand.Acting(
        new Command("parameter", "Reads one setting of the BMS.") { Key },
        result =>
        {
            var parameter = Find(result);
            return (bms, stop) => bms.Writes.TellAsync(parameter, stop);
        });

    /// <summary>Makes the command that writes.</summary>
    public static Command Write() => SetCommand.Acting(
        new Command("parameter", "Writes one setting of the BMS. UNVERIFIED: see docs/bms-settings.md.") { Key, Value, Consent },
        result =>
        {
            var parameter = Find(result);
            decimal value = Number(parameter, result.GetValue(Value)!);

            // The words are those of the option that the owner typed.
            return result.GetValue(Consent)
                ? (bms, stop) => bms.SetParameterAsync(parameter.Key, value, Consent.Name.TrimStart('-'), stop)
                : (_, _) => Task.FromResult(WriteOutcome.Of(WriteEnd.NoConsent, CommandAcks.Describe(CommandAcks.UnverifiedWrite)));
        });

    private static A5Parameter Find(ParseResult result) => BmsParameters.Find(result.GetValue(Key)!)
        ?? throw new UsageException($"there is no parameter '{result.GetValue(Key)}'; 'daly settings read' shows them all.");

    private static decimal Number(A5Parameter parameter, string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        int decimals = ParameterWords.Decimals(parameter);
        bool isNumber = decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number) && text.Length <= 15;
        return isNumber && number == decimal.Round(number, decimals)
            ? number
            : throw new UsageException($"{parameter.Key} is a number with at most {decimals} decimals, not '{text}'.");
    }
}
