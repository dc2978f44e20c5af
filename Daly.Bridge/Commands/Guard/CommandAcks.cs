using Daly.Protocol.Parameters;

namespace Daly.Bridge.Commands.Guard;

/// <summary>The words with which a sender says what it knows to be at stake.</summary>
public static class CommandAcks
{
    /// <summary>The pack feeds this device, which dies with it: <c>cuts_supply</c>.</summary>
    public const int CutsSupply = 1;

    /// <summary>A large current is interrupted: <c>load_dump</c>.</summary>
    public const int LoadDump = 2;

    /// <summary>A charger loses its battery while it charges: <c>charger_lockup</c>.</summary>
    public const int ChargerLockup = 4;

    /// <summary>A parameter is written, which nobody has verified on a real board: <see cref="UnverifiedWriteConsent.Phrase"/>.</summary>
    public const int UnverifiedWrite = 8;

    /// <summary>Both sense leads are on one screw of the shunt: <c>leads_shorted</c>.</summary>
    public const int LeadsShorted = 16;

    /// <summary>How many words there are.</summary>
    public const int Count = 5;

    private static readonly string[] Words = { "cuts_supply", "load_dump", "charger_lockup", UnverifiedWriteConsent.Phrase, "leads_shorted" };

    private static readonly string[] Dangers =
    {
        "this device may be cut off, for the pack feeds it",
        "a large or unknown current is interrupted, and the voltage may jump",
        "a charger that loses its battery may lock up or raise its voltage",
        "no public record confirms such a write: the board may store something else, and wrong limits can destroy cells",
        "a current through the shunt is taken for the offset of the chip",
    };

    /// <param name="index">0 to <see cref="Count"/> − 1; the word stands for the bit of that number.</param>
    public static string Word(int index) => Words[index];

    /// <summary>Reads words separated by commas.</summary>
    /// <returns>Their bits, or −1 when one is unknown.</returns>
    public static int Parse(string text)
    {
        int bits = 0;
        string[] parts = text.Split(',');
        for (int i = 0; i < parts.Length; i++)
        {
            int index = Settings.SettingText.IndexOf(Words, parts[i].Trim());
            if (index < 0) return -1;
            bits |= 1 << index;
        }

        return bits;
    }

    /// <summary>Looks for the owner's consent to unverified writes among the words.</summary>
    /// <param name="text">The words as the sender gave them, or <c>null</c>.</param>
    /// <returns>The consent, or <c>null</c>.</returns>
    public static UnverifiedWriteConsent? Consent(string? text)
    {
        if (text is null) return null;
        string[] parts = text.Split(',');
        for (int i = 0; i < parts.Length; i++)
        {
            UnverifiedWriteConsent? consent = UnverifiedWriteConsent.From(parts[i].Trim());
            if (consent != null) return consent;
        }

        return null;
    }

    /// <summary>Says what may happen and which words acknowledge it.</summary>
    public static string Describe(int bits)
    {
        string words = string.Empty;
        string dangers = string.Empty;
        for (int i = 0; i < Count; i++)
        {
            if ((bits & (1 << i)) == 0) continue;
            words += (words.Length > 0 ? "," : string.Empty) + Words[i];
            dangers += (dangers.Length > 0 ? "; " : string.Empty) + Dangers[i];
        }

        return dangers + " (ack: " + words + ")";
    }
}
