using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Monitor;
using Daly.Bridge.Commands.SwitchBack;
using Daly.Bridge.State;
using Daly.Hal;
using Daly.Protocol.Link;

namespace Daly.Bridge.Commands.Run;

/// <summary>Carries out commands to the bridge itself: arm, restart, wake, and what the battery monitor does.</summary>
internal sealed class DeviceExecutor : ICommandExecutor
{
    /// <summary>Time for the result to leave before the machine restarts.</summary>
    private const int RestartDelayMs = 1500;

    private readonly BridgeState _state;
    private readonly int _armMs;
    private readonly SwitchBackPlans _plans;
    private long _restartMs = Absent.Long;

    public DeviceExecutor(BridgeState state, int armMs, SwitchBackPlans plans)
    {
        _state = state;
        _armMs = armMs;
        _plans = plans;
    }

    public IMonitorCommands? Monitor;

    public IWakeCommand? Wake;

    public ISystem? System;

    public RateCommands? Rates;

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        switch (request.Kind)
        {
            case CommandKind.Arm:
                Arm(request.Value == 1, nowMs);
                return CommandResult.Confirmed(null);
            case CommandKind.Restart:
                if (System is null) return NotAvailable();
                _restartMs = nowMs + RestartDelayMs;
                Monitor?.Save();
                return CommandResult.Confirmed("the bridge restarts");
            case CommandKind.Wake:
                return BeginWake(nowMs);
            case CommandKind.SettingsReset:
                return BeginReset(request, nowMs);
            default:
                return RateCommands.Knows(request.Kind) ? BeginRate(request, nowMs) : TellMonitor(request, nowMs);
        }
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        if (request.Kind == CommandKind.SettingsReset) return PollReset(request, nowMs);
        if (RateCommands.Knows(request.Kind)) return Rates?.Poll(nowMs);
        if (request.Kind != CommandKind.Wake) return Monitor?.Poll(request, nowMs);
        if (AreAllOnline()) return CommandResult.Confirmed(null);
        bool isTrying = Wake != null && Wake.IsBusy;
        return isTrying ? null : CommandResult.Failed(CommandReason.NoAnswer, "the BMS did not answer after the pulse");
    }

    public void Tick(long nowMs)
    {
        Rates?.Tick(nowMs);
        if (_restartMs == Absent.Long || nowMs < _restartMs) return;
        _restartMs = Absent.Long;
        System?.Restart();
    }

    // Who disarms has seen how things stand: that is how an alarm of a FET left off is acknowledged.
    private void Arm(bool isArmed, long nowMs)
    {
        if (isArmed)
        {
            _state.Control.Arm(nowMs + _armMs);
            return;
        }

        _state.Control.Disarm();
        _plans.Acknowledge();
    }

    private static CommandResult NotAvailable() => CommandResult.Refused(CommandReason.NotAllowed, "not available on this device");

    private CommandResult? BeginWake(long nowMs)
    {
        if (Wake is null) return NotAvailable();
        if (AreAllOnline()) return CommandResult.Confirmed("the BMS is awake");
        string? refusal = Wake.Pulse(nowMs);
        return refusal is null ? null : CommandResult.Refused(CommandReason.Busy, refusal);
    }

    private CommandResult? BeginRate(CommandRequest request, long nowMs) => Rates is null ? NotAvailable() : Rates.Begin(request, nowMs);

    private CommandResult? BeginReset(CommandRequest request, long nowMs)
    {
        CommandResult? rates = Rates is null ? NotAvailable() : Rates.BeginReset(nowMs);
        return Monitor is null ? rates : Monitor.Begin(request, nowMs);
    }

    private CommandResult? PollReset(CommandRequest request, long nowMs)
    {
        CommandResult? rates = Rates is null ? CommandResult.Confirmed(null) : Rates.Poll(nowMs);
        CommandResult? monitor = Monitor is null ? rates : Monitor.Poll(request, nowMs);
        if (rates is null || monitor is null) return null;
        return rates.Text is null ? monitor : rates;
    }

    private CommandResult? TellMonitor(CommandRequest request, long nowMs)
    {
        return Monitor is null
            ? CommandResult.Refused(CommandReason.NotAllowed, "not available: there is no battery monitor")
            : Monitor.Begin(request, nowMs);
    }

    private bool AreAllOnline()
    {
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            if (_state.Packs[i].Link.State != LinkState.Online) return false;
        }

        return true;
    }
}
