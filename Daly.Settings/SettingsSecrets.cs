namespace Daly.Settings;

internal static class SettingsSecrets
{
    public static bool IsSecret(string key)
    {
        var table = new SettingsTable();
        int index = table.IndexOf(key);
        return index >= 0 && table[index].IsSecret;
    }
}
