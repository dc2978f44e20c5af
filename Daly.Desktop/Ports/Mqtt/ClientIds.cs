using System.Text;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>What a broker takes for text (MQTT 5 section 1.5.4): a client id with anything else is hung up on without a word.</summary>
internal static class ClientIds
{
    public static bool IsText(string id)
    {
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || IsNonCharacter(rune.Value)) return false;
        }

        return true;
    }

    private static bool IsNonCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
