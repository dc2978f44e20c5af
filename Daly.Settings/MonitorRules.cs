using Daly.Monitor.Settings;

namespace Daly.Settings;

/// <summary>Contradictions that only the battery monitor can see.</summary>
internal static class MonitorRules
{
    public static void Check(BridgeSettings settings, SettingsFaultList faults)
    {
        MonitorOptions? options = MonitorSettings.Create(settings);
        if (options is null) return;

        OptionFault[] found = MonitorOptionsCheck.Faults(options);
        for (int i = 0; i < found.Length; i++)
        {
            string keys = found[i].OtherKey.Length == 0 ? found[i].Key : found[i].Key + ", " + found[i].OtherKey;
            faults.Add(0, keys, "a contradiction", found[i].Text);
        }
    }
}
