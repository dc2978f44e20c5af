using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Run;
using Daly.Protocol.Parameters;
using Daly.Settings;

namespace Daly.Bridge.Commands.Intake;

/// <summary>Makes the request of a parameter out of what a message says.</summary>
internal static class ParameterRequest
{
    public static CommandResult? Fill(CommandRequest request, CommandPayload payload)
    {
        if (payload.Key is null) return Malformed("which parameter: a JSON object with key");
        request.Parameter = BmsParameters.Find(payload.Key);
        if (request.Parameter is null) return CommandResult.Refused(CommandReason.OutOfRange, "there is no parameter " + payload.Key);
        if (request.Kind == CommandKind.ParameterWrite) return FillValue(request, request.Parameter, payload.Digits);
        bool hasValue = payload.Digits != null || payload.Word != null;
        return hasValue ? Malformed("reading takes no value") : null;
    }

    private static CommandResult? FillValue(CommandRequest request, A5Parameter parameter, string? digits)
    {
        if (digits is null) return Malformed("the value is a number");
        int decimals = ParameterWords.Decimals(parameter);
        if (!FixedPoint.TryParse(digits, decimals, out long value))
        {
            return Malformed("a number of at most 15 digits and " + decimals + " decimals is taken");
        }

        request.Value = value;
        bool isInRange = value >= parameter.MinValue && value <= parameter.MaxValue;
        return isInRange ? null : CommandResult.Refused(CommandReason.OutOfRange, ParameterWords.Range(parameter));
    }

    private static CommandResult Malformed(string text) => CommandResult.Refused(CommandReason.Malformed, text);
}
