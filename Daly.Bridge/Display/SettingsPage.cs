using Daly.Bridge.State;
using Daly.Settings;

namespace Daly.Bridge.Display;

/// <summary>Which lines of the settings file are wrong. Values are not shown: some are secrets.</summary>
public sealed class SettingsPage : IDisplayPage
{
    public bool IsWanted(BridgeState state, long nowMs) => state.SettingsFaults.Length > 0;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        SettingsFault[] faults = state.SettingsFaults;
        pen.At(0, 1).Text("settings: ").Number(faults.Length).Text(" wrong");
        pen.Highlight(0);
        int line = 1;
        for (int i = 0; i < faults.Length && line < pen.Lines; i++) line = Draw(pen, faults[i], line);
    }

    private static int Draw(Pen pen, SettingsFault fault, int line)
    {
        pen.At(line++, 0);
        if (fault.Line > 0) pen.Text("line ").Number(fault.Line).Text(" ");
        pen.Text(fault.Key);
        if (fault.Hint != null && line < pen.Lines) pen.At(line++, 0).Text(fault.Hint);
        return line;
    }
}
