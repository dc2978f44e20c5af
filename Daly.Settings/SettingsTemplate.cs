using System.Text;

namespace Daly.Settings;

/// <summary>Writes a settings file that holds every key with its explanation. Meant for tools: it allocates.</summary>
public static class SettingsTemplate
{
    /// <summary>Writes the file.</summary>
    /// <returns>Text that the parser takes without a fault; every key stands at its default, absent ones are commented out.</returns>
    public static string Write()
    {
        var table = new SettingsTable();
        var text = new StringBuilder();
        text.Append("# Settings of the Daly interface: key = value. A line that begins with # is a comment.\n");
        string group = string.Empty;
        for (int i = 0; i < table.Count; i++)
        {
            string key = table[i].Key;
            string itsGroup = key.Substring(0, key.IndexOf('.'));
            if (itsGroup != group) text.Append('\n');
            group = itsGroup;
            Append(text, table[i]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, SettingDefinition definition)
    {
        text.Append("# ").Append(definition.Description).Append(": ").Append(SettingAllowed.Describe(definition)).Append('\n');
        text.Append(definition.IsOptional ? "#" : string.Empty);
        text.Append(definition.Key).Append(" = ").Append(definition.DefaultText).Append('\n');
    }
}
