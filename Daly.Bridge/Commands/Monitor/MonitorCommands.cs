using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Bridge.Commands.Monitor;

/// <summary>Tells the battery monitor what was commanded; confirmed once it is stored.</summary>
public sealed class MonitorCommands : IMonitorCommands
{
    private const int PermilleToPpm = 1000;

    private readonly BatteryMonitor _monitor;
    private readonly RecordKeeper? _keeper;
    private readonly CalibrationCommands _calibrations;
    private readonly MonitorStore _store;

    /// <param name="reading">The shunt's reading, filled again and again.</param>
    /// <param name="keeper">Where it is stored, or <c>null</c> without storage.</param>
    public MonitorCommands(BatteryMonitor monitor, ShuntReading reading, RecordKeeper? keeper)
    {
        _monitor = monitor;
        _keeper = keeper;
        _calibrations = new CalibrationCommands(monitor, reading, keeper);
        _store = new MonitorStore(keeper);
    }

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        if (request.Definition.IsLong) return _calibrations.Begin(request, nowMs);
        string? fault = Do(request);
        return fault is null ? _store.Begin(null, nowMs) : CommandResult.Refused(Reason(request.Kind), fault);
    }

    public CommandResult? Poll(CommandRequest request, long nowMs) =>
        request.Definition.IsLong ? _calibrations.Poll(request, nowMs) : _store.Poll(nowMs);

    public void Save() => _keeper?.SaveNow();

    private static CommandReason Reason(CommandKind kind) =>
        kind == CommandKind.SyncNow ? CommandReason.NotAllowed : CommandReason.OutOfRange;

    private string? Do(CommandRequest request)
    {
        int value = (int)request.Value;
        switch (request.Kind)
        {
            case CommandKind.CountersReset:
                _monitor.ResetCounters();
                return null;
            case CommandKind.SettingsReset:
                _monitor.RunTime.Reset();
                return null;
            case CommandKind.SyncNow:
                return _monitor.TrySync();
            case CommandKind.SocPercent:
                return _monitor.TrySetSoc(value) ? null : request.Definition.Name + " is " + request.Definition.Range;
            default:
                return SetOption(request.Kind, value);
        }
    }

    private string? SetOption(CommandKind kind, int value) => kind switch
    {
        CommandKind.CapacityAh => _monitor.RunTime.TrySet(RunTimeKey.Capacity, value),
        CommandKind.ChargedVolts => _monitor.RunTime.TrySet(RunTimeKey.ChargedVoltage, value),
        CommandKind.TailPercent => _monitor.RunTime.TrySet(RunTimeKey.Tail, value),
        CommandKind.EfficiencyPercent => _monitor.RunTime.TrySet(RunTimeKey.Efficiency, value * PermilleToPpm),
        _ => "the battery monitor knows no such command",
    };
}
