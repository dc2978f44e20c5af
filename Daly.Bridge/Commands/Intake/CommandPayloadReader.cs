using Daly.Bridge.Commands.Guard;
using Daly.Settings;

namespace Daly.Bridge.Commands.Intake;

/// <summary>
/// Reads a plain <c>on</c>, <c>off</c> or number, or one flat JSON object of the six known keys, each once. A null is no
/// value: what a sender could not fill in, such as a time limit, must not be taken for left out.
/// </summary>
public static class CommandPayloadReader
{
    /// <summary>The longest id.</summary>
    public const int MaxIdLength = 32;

    private const int MaxPlainLength = 24;
    private const string NotPlain = "neither on, off, a number nor a JSON object";

    private static readonly string[] Keys = { "id", "value", "ack", "not_after", "for_s", "key" };

    /// <summary>Reads a message.</summary>
    /// <param name="count">How many bytes of it.</param>
    /// <returns>What it says; with <see cref="CommandPayload.Fault"/> set when it is not such a message.</returns>
    public static CommandPayload Read(byte[] bytes, int count)
    {
        var payload = new CommandPayload();
        var scanner = new JsonScanner(bytes, count);
        if (scanner.TakeIf('{'))
        {
            payload.Fault = ReadObject(scanner, payload);
        }
        else
        {
            payload.Fault = ReadPlain(bytes, count, payload);
        }

        return payload;
    }

    private static string? ReadPlain(byte[] bytes, int count, CommandPayload payload)
    {
        if (count > MaxPlainLength) return NotPlain;
        var letters = new char[count];
        for (int i = 0; i < count; i++)
        {
            // A NUL would end the text on the device, and what is left could be a command.
            if (bytes[i] <= ' ' || bytes[i] >= 0x7F) return NotPlain;
            letters[i] = (char)bytes[i];
        }

        return TakeValue(new string(letters), false, payload) ? null : NotPlain;
    }

    private static string? ReadObject(JsonScanner scanner, CommandPayload payload)
    {
        int seen = 0;
        if (!scanner.TakeIf('}'))
        {
            do
            {
                string? key = scanner.TakeString();
                if (key is null || !scanner.TakeIf(':')) return "not a flat JSON object of plain keys and values";
                int index = SettingText.IndexOf(Keys, key);
                if (index < 0) return "an unknown key: " + key;
                if ((seen & (1 << index)) != 0) return "the key " + key + " a second time";
                seen |= 1 << index;
                if (!TakeMember(scanner, index, payload)) return "a wrong value of " + key;
            }
            while (scanner.TakeIf(','));
            if (!scanner.TakeIf('}')) return "a JSON object without end";
        }

        return scanner.IsAtEnd ? null : "something behind the JSON object";
    }

    private static bool TakeMember(JsonScanner scanner, int key, CommandPayload payload)
    {
        switch (key)
        {
            case 0:
                payload.Id = TakeId(scanner);
                return payload.Id != null;
            case 1:
                string? word = scanner.TakeString();
                return word is null ? TakeNumber(scanner, payload) : TakeValue(word, true, payload);
            case 2:
                string? acks = scanner.TakeString();
                payload.Acks = acks is null ? -1 : CommandAcks.Parse(acks);
                payload.AckText = acks;
                return payload.Acks >= 0;
            case 3:
                payload.NotAfter = TakeWhole(scanner);
                return payload.NotAfter != Absent.Long;
            case 5:
                payload.Key = scanner.TakeString();
                return payload.Key != null;
            default:
                payload.ForSeconds = TakeWhole(scanner);
                return payload.ForSeconds != Absent.Long;
        }
    }

    private static string? TakeId(JsonScanner scanner)
    {
        string? id = scanner.TakeString();
        return id is null || id.Length == 0 || id.Length > MaxIdLength ? null : id;
    }

    private static bool TakeNumber(JsonScanner scanner, CommandPayload payload)
    {
        payload.Digits = scanner.TakeNumber();
        return payload.Digits != null;
    }

    private static long TakeWhole(JsonScanner scanner)
    {
        string? digits = scanner.TakeNumber();
        return digits != null && FixedPoint.TryParse(digits, 0, out long value) && value >= 0 ? value : Absent.Long;
    }

    private static bool TakeValue(string text, bool isWordOnly, CommandPayload payload)
    {
        if (text == "on" || text == "off")
        {
            payload.Word = text;
            return true;
        }

        if (isWordOnly || !JsonScanner.IsNumber(text)) return false;
        payload.Digits = text;
        return true;
    }
}
