using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Settings;

namespace Daly.Bridge.Commands.Run;

/// <summary>Makes a request out of what a message says.</summary>
public static class CommandFactory
{
    /// <summary>The longest time after which a FET is switched back, in seconds.</summary>
    public const int MaxForSeconds = 86_400;

    /// <param name="request">Filled as far as the message makes sense; the id always.</param>
    /// <remarks>What is wrong with the message makes the router refuse the request.</remarks>
    public static void Fill(CommandRequest request, CommandPayload payload)
    {
        request.Id = payload.Id;
        request.Fault = FillAll(request, payload);
    }

    private static CommandResult? FillAll(CommandRequest request, CommandPayload payload)
    {
        if (payload.Fault != null) return Malformed(payload.Fault);
        if ((payload.Acks & ~request.Definition.Acks) != 0) return Malformed("ack: a word of other dangers than " + request.Definition.Name + " has");
        request.Acks = payload.Acks;
        request.Consent = CommandAcks.Consent(payload.AckText);
        request.NotAfter = payload.NotAfter;
        if (payload.Key != null && request.Definition.Form != CommandForm.Parameter) return Malformed("key is for parameters only");
        return FillValue(request, payload) ?? FillTime(request, payload);
    }

    private static CommandResult? FillValue(CommandRequest request, CommandPayload payload)
    {
        switch (request.Definition.Form)
        {
            case CommandForm.Switch:
                if (payload.Word is null) return Malformed("the value is on or off");
                request.Value = payload.Word == "on" ? 1 : 0;
                return null;
            case CommandForm.Press:
                bool isPress = payload.Digits is null && payload.Word != "off";
                return isPress ? null : Malformed("the value is on, or none in a JSON object");
            case CommandForm.Parameter:
                return ParameterRequest.Fill(request, payload);
            default:
                return FillNumber(request, payload.Digits);
        }
    }

    private static CommandResult? FillNumber(CommandRequest request, string? digits)
    {
        CommandDefinition definition = request.Definition;
        if (digits is null) return Malformed("the value is a number");
        if (!FixedPoint.TryParse(digits, definition.Decimals, out long value))
        {
            return Malformed("a number of at most 15 digits and " + definition.Decimals + " decimals is taken");
        }

        request.Value = value;
        bool isInRange = value >= definition.Min && value <= definition.Max;
        return isInRange ? null : CommandResult.Refused(CommandReason.OutOfRange, definition.Name + " is " + definition.Range);
    }

    private static CommandResult? FillTime(CommandRequest request, CommandPayload payload)
    {
        if (payload.ForSeconds == Absent.Long) return null;
        if (!request.Definition.IsFet) return Malformed("for_s is for FETs only");
        if (payload.ForSeconds < 1 || payload.ForSeconds > MaxForSeconds)
        {
            return CommandResult.Refused(CommandReason.OutOfRange, "for_s is 1 to " + MaxForSeconds);
        }

        request.ForSeconds = (int)payload.ForSeconds;
        return null;
    }

    private static CommandResult Malformed(string text) => CommandResult.Refused(CommandReason.Malformed, text);
}
