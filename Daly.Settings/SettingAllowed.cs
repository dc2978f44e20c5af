using System.Text;

namespace Daly.Settings;

/// <summary>Says in words what a key may hold; used by faults, template and documentation.</summary>
public static class SettingAllowed
{
    /// <summary>Describes the allowed values.</summary>
    /// <param name="definition">The key.</param>
    /// <returns>For example <c>0 to 60000 ms</c>.</returns>
    public static string Describe(SettingDefinition definition) => definition.Kind switch
    {
        SettingKind.Text => "text of " + Range(definition) + " characters",
        SettingKind.Id => Range(definition) + " characters out of a-z, 0-9 and -",
        SettingKind.Topic => "topic of " + Range(definition) + " characters without blank, +, # and outer /",
        SettingKind.Word => Words(definition.Words, " or "),
        SettingKind.WordList => "some of " + Words(definition.Words, ", ") + ", separated by commas",
        SettingKind.IntegerList => "numbers from " + Range(definition) + ", each once, at most 8, separated by commas",
        SettingKind.Flag => "true or false",
        SettingKind.Fixed => Range(definition) + Unit(definition) + ", at most " + definition.Decimals + " decimals after a point",
        _ => Range(definition) + Unit(definition),
    };

    /// <summary>Writes an integer of sub-units as a decimal number, without trailing zeros.</summary>
    /// <param name="value">Sub-units.</param>
    /// <param name="decimals">How many decimal places they are.</param>
    /// <returns>For example <c>100.5</c> for 100500 with 3.</returns>
    public static string FormatFixed(long value, int decimals)
    {
        var digits = new StringBuilder((value < 0 ? -value : value).ToString());
        while (digits.Length <= decimals)
        {
            digits.Insert(0, "0", 1);
        }

        string text = digits.ToString();
        string whole = text.Substring(0, text.Length - decimals);
        string fraction = text.Substring(text.Length - decimals).TrimEnd('0');
        return (value < 0 ? "-" : string.Empty) + whole + (fraction.Length == 0 ? string.Empty : "." + fraction);
    }

    private static string Range(SettingDefinition definition) =>
        FormatFixed(definition.Min, definition.Decimals) + " to " + FormatFixed(definition.Max, definition.Decimals);

    private static string Unit(SettingDefinition definition) =>
        definition.Unit.Length == 0 ? string.Empty : " " + definition.Unit;

    private static string Words(string[] words, string separator)
    {
        var text = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : i == words.Length - 1 ? separator : ", ").Append(words[i]);
        }

        return text.ToString();
    }
}
