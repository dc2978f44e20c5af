using Daly.Bridge.State;
using Daly.Settings;

namespace Daly.Bridge.Topics;

/// <summary><c>control</c>: whether commands are taken, and dangerous ones; sent at once on change.</summary>
public sealed class ControlTopic : RowTopic
{
    private const int MsPerSecond = 1000;

    private readonly PublishSettings _rates;

    public ControlTopic(BridgeState state, PublishSettings rates)
        : base(state)
    {
        _rates = rates;
    }

    public override long Stamp(long nowMs) =>
        1 + (State.Control.IsEnabled ? 1 : 0) + (State.Control.IsArmed(nowMs) ? 2 : 0)
        + (4L * (State.Control.Changes + _rates.Changes));

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "enabled|0";
            case 1: return "armed|0";
            case 2: return "restores|0";
            case 3: return "restore_time|0";
            case 4: return "restore_overdue|0";
            case 5: return "restore_tries|0";
            case 6: return "restores_expired|0|s|Switch-backs given up|||m|0|d";
            case 7: return "publish_pack_s|0||||s";
            case 8: return "publish_shunt_s|0||||s";
            case 9: return "publish_cells_s|0||||s";
            case 10: return "publish_diagnostics_s|0||||s";
            case 11: return "rates_by_command|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        ControlState control = State.Control;
        switch (index)
        {
            case 0: return control.IsEnabled ? 1 : 0;
            case 1: return control.IsArmed(nowMs) ? 1 : 0;
            case 2: return control.SwitchBacks;
            case 3: return control.SwitchBackUnix;
            case 4: return control.IsSwitchBackDue ? 1 : 0;
            case 5: return control.SwitchBackTries;
            case 6: return control.SwitchBacksExpired;
            case 7: return _rates.PackMs / MsPerSecond;
            case 8: return _rates.ShuntMs / MsPerSecond;
            case 9: return _rates.CellsMs / MsPerSecond;
            case 10: return _rates.DiagnosticsMs / MsPerSecond;
            default: return _rates.IsAnyByCommand ? 1 : 0;
        }
    }
}
