using Daly.Bridge.Commands.Guard;
using Daly.Monitor.Calibration;
using Daly.Monitor.Settings;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Settings;

namespace Daly.Bridge.Commands.Catalogue;

/// <summary>All commands.</summary>
public static class CommandCatalogue
{
    private static readonly CommandDefinition[] Definitions =
    {
        Switch(CommandKind.ChargeFet, "charge_fet", "charge_fet", BmsCommandKind.ChargeFet, CommandAcks.LoadDump | CommandAcks.ChargerLockup),
        Switch(CommandKind.DischargeFet, "discharge_fet", "discharge_fet", BmsCommandKind.DischargeFet, CommandAcks.LoadDump | CommandAcks.CutsSupply),
        Dangerous(Number(CommandKind.Soc, "soc", "soc", 1, 0, ParameterRanges.SocMaxPermille, "%", BmsCommandKind.Soc)),
        Press(CommandKind.Clock, "clock", "clock", BmsCommandKind.Clock),
        Dangerous(Press(CommandKind.BmsRestart, "bms_restart", "bms_restart", BmsCommandKind.Restart, CommandAcks.LoadDump | CommandAcks.CutsSupply)),
        Parameter(CommandKind.ParameterRead, "parameter_read", null, BmsCommandKind.ReadParameter, 0),
        Dangerous(Parameter(CommandKind.ParameterWrite, "parameter_write", "parameter", BmsCommandKind.Parameter, CommandAcks.UnverifiedWrite)),
        Switch(CommandKind.Arm, "arm", null),
        Dangerous(Press(CommandKind.Restart, "restart", "restart")),
        Press(CommandKind.Wake, "wake", "wake"),
        Dangerous(Press(CommandKind.ZeroCalibration, "zero_calibration", "zero", BmsCommandKind.None, CommandAcks.LeadsShorted)),
        Dangerous(Number(CommandKind.GainCalibration, "gain_calibration", "gain", 3, -MonitorRanges.MeasuredMaxMilliAmps, MonitorRanges.MeasuredMaxMilliAmps, "A")),
        Dangerous(Press(CommandKind.CountersReset, "counters_reset", "counters")),
        Dangerous(Press(CommandKind.SyncNow, "sync_now", "sync")),
        Number(CommandKind.CapacityAh, "capacity_ah", "settings", 3, MonitorRanges.CapacityMinMilliAmpHours, MonitorRanges.CapacityMaxMilliAmpHours, "Ah"),
        Number(CommandKind.ChargedVolts, "charged_v", "settings", 3, MonitorRanges.ChargedMinMilliVolts, MonitorRanges.ChargedMaxMilliVolts, "V"),
        Number(CommandKind.TailPercent, "tail_pct", "settings", 1, MonitorRanges.TailMinPermille, MonitorRanges.TailMaxPermille, "%"),
        Number(CommandKind.EfficiencyPercent, "efficiency_pct", "settings", 1, MonitorRanges.EfficiencyMinPpm / 1000, MonitorRanges.EfficiencyMaxPpm / 1000, "%"),
        Dangerous(Number(CommandKind.VoltageCalibration, "voltage_calibration", "gain", 3, GainCalibration.LeastMicroVolts / 1000, MonitorRanges.MeasuredMaxMilliVolts, "V")),
        Dangerous(Number(CommandKind.SocPercent, "soc_pct", "sync", 1, 0, MonitorRanges.FullPermille, "%")),
        Press(CommandKind.SettingsReset, "settings_reset", "settings"),
        Period(CommandKind.PublishPackSeconds, "publish_pack_s"),
        Period(CommandKind.PublishShuntSeconds, "publish_shunt_s"),
        Period(CommandKind.PublishCellsSeconds, "publish_cells_s"),
        Period(CommandKind.PublishDiagnosticsSeconds, "publish_diagnostics_s"),
    };

    /// <summary>Gets how many commands there are.</summary>
    public static int Count => Definitions.Length;

    /// <exception cref="System.ArgumentException">There is none.</exception>
    public static CommandDefinition Get(CommandKind kind)
    {
        for (int i = 0; i < Definitions.Length; i++)
        {
            if (Definitions[i].Kind == kind) return Definitions[i];
        }

        throw new System.ArgumentException(null, nameof(kind));
    }

    /// <summary>Gets what tells a link something.</summary>
    /// <exception cref="System.ArgumentException">There is none.</exception>
    public static CommandDefinition Get(BmsCommandKind board)
    {
        for (int i = 0; i < Definitions.Length; i++)
        {
            if (Definitions[i].IsOfPack && Definitions[i].BoardKind == board) return Definitions[i];
        }

        throw new System.ArgumentException(null, nameof(board));
    }

    /// <summary>Gets a command by its place in the list, which means nothing.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public static CommandDefinition At(int index) => Definitions[index];

    /// <returns>Its definition, or <c>null</c>.</returns>
    public static CommandDefinition? Find(string name)
    {
        for (int i = 0; i < Definitions.Length; i++)
        {
            if (Definitions[i].Name == name) return Definitions[i];
        }

        return null;
    }

    private static CommandDefinition Switch(
        CommandKind kind, string name, string? allowWord, BmsCommandKind board = BmsCommandKind.None, int acks = 0) =>
        new CommandDefinition(kind, board, name, allowWord, CommandForm.Switch, acks);

    private static CommandDefinition Press(
        CommandKind kind, string name, string allowWord, BmsCommandKind board = BmsCommandKind.None, int acks = 0) =>
        new CommandDefinition(kind, board, name, allowWord, CommandForm.Press, acks);

    private static CommandDefinition Parameter(CommandKind kind, string name, string? allowWord, BmsCommandKind board, int acks) =>
        new CommandDefinition(kind, board, name, allowWord, CommandForm.Parameter, acks);

    private static CommandDefinition Number(
        CommandKind kind, string name, string allowWord, int decimals, long min, long max, string unit, BmsCommandKind board = BmsCommandKind.None) =>
        new CommandDefinition(kind, board, name, allowWord, CommandForm.Number, 0) { Decimals = decimals, Min = min, Max = max, Unit = unit };

    private static CommandDefinition Period(CommandKind kind, string name) =>
        Number(kind, name, "settings", 0, PublishPeriod.MinSeconds, PublishPeriod.MaxSeconds, "s");

    private static CommandDefinition Dangerous(CommandDefinition definition)
    {
        definition.IsDangerous = true;
        return definition;
    }
}
