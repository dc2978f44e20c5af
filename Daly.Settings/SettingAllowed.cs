using System.Text;
using Daly.Monitor;

namespace Daly.Settings;

/// <summary>Says in words what a key may hold; used by faults, template and documentation.</summary>
public static class SettingAllowed
{
    /// <summary>Describes the allowed values.</summary>
    /// <returns>For example <c>0 to 60000 ms</c>.</returns>
    public static string Describe(SettingDefinition definition) => definition.Kind switch
    {
        SettingKind.Text => "text of " + Range(definition) + " characters",
        SettingKind.Id => Range(definition) + " characters out of a-z, 0-9 and -",
        SettingKind.Topic => "topic of " + Range(definition) + " characters without blank, +, # and outer /",
        SettingKind.Word => Words(definition.Words, " or "),
        SettingKind.WordList => "some of " + Words(definition.Words, ", ") + ", separated by commas",
        SettingKind.IntegerList => "numbers from " + Range(definition) + ", each once, at most " + SettingValueParser.MaxListEntries + ", separated by commas",
        SettingKind.Flag => "true or false",
        SettingKind.Fixed => Range(definition) + Unit(definition) + ", at most " + definition.Decimals + " decimals after a point",
        _ => Range(definition) + Unit(definition),
    };

    private static string Range(SettingDefinition definition) =>
        NumberText.Range(definition.Min, definition.Max, definition.Decimals);

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
