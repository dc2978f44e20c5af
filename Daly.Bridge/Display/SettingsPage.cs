using Daly.Bridge.Settings;
using Daly.Bridge.State;

namespace Daly.Bridge.Display;

/// <summary>Which lines of the settings file are wrong. Values are not shown: some are secrets.</summary>
public sealed class SettingsPage : IDisplayPage
{
    /// <inheritdoc/>
    public bool IsWanted(BridgeState state, long nowMs) => state.SettingsFaults.Length > 0;

    /// <inheritdoc/>
    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        SettingsFault[] faults = state.SettingsFaults;
        pen.At(0, 1).Text("settings: ").Number(faults.Length).Text(" wrong");
        pen.Highlight(0);
        for (int i = 0; i < faults.Length && i + 1 < pen.Lines; i++)
        {
            pen.At(i + 1, 0);
            if (faults[i].Line > 0) pen.Text("line ").Number(faults[i].Line).Text(" ");
            pen.Text(faults[i].Key);
        }
    }
}
