using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Monitor;
using Daly.Monitor.Calibration;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Bridge.Commands.Monitor;

/// <summary>Runs one calibration at a time; each takes about half a minute of samples.</summary>
internal sealed class CalibrationCommands
{
    private const int MilliToMicro = 1000;
    private const string Statement = "leads_shorted";

    private readonly MonitorOptions _options;
    private readonly ShuntReading _reading;
    private readonly ZeroCalibration _zero;
    private readonly GainCalibration _gain;
    private readonly MonitorStore _store;
    private bool _isStoring;

    public CalibrationCommands(BatteryMonitor monitor, ShuntReading reading, RecordKeeper? keeper)
    {
        _options = monitor.Options;
        _reading = reading;
        _zero = new ZeroCalibration(monitor.Calibration, monitor.Options);
        _gain = new GainCalibration(monitor.Calibration, monitor.Options);
        _store = new MonitorStore(keeper);
    }

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        _isStoring = false;
        switch (request.Kind)
        {
            case CommandKind.ZeroCalibration:
                bool areShorted = (request.Acks & CommandAcks.LeadsShorted) != 0;
                return End(request, _zero.Begin(nowMs, _reading, areShorted), nowMs);
            case CommandKind.GainCalibration:
                _gain.BeginCurrent(nowMs, _reading, request.Value * MilliToMicro);
                return null;
            default:
                return BeginVoltage(request, nowMs);
        }
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        if (_isStoring) return _store.Poll(nowMs);
        bool isZero = request.Kind == CommandKind.ZeroCalibration;
        return End(request, isZero ? _zero.Tick(nowMs, _reading) : _gain.Tick(nowMs, _reading), nowMs);
    }

    private static CommandReason Reason(CalibrationOutcome outcome) => outcome switch
    {
        CalibrationOutcome.LeadsNotShorted => CommandReason.NeedsAck,
        CalibrationOutcome.TooFewSamples => CommandReason.NoAnswer,
        CalibrationOutcome.Unsteady => CommandReason.NotConfirmed,
        _ => CommandReason.OutOfRange,
    };

    private CommandResult? BeginVoltage(CommandRequest request, long nowMs)
    {
        if (_options.VoltageSource == VoltageSource.Bms)
        {
            return CommandResult.Refused(CommandReason.NotAllowed, "the voltage comes from the BMS: see shunt.voltage_source");
        }

        _gain.BeginVoltage(nowMs, _reading, (int)request.Value);
        return null;
    }

    private CommandResult? End(CommandRequest request, CalibrationOutcome outcome, long nowMs)
    {
        if (outcome == CalibrationOutcome.Collecting) return null;
        string text = request.Kind == CommandKind.ZeroCalibration ? _zero.Explain() : _gain.Explain();
        if (outcome == CalibrationOutcome.LeadsNotShorted) return CommandResult.Refused(Reason(outcome), text + " (ack: " + Statement + ")");
        if (outcome != CalibrationOutcome.Accepted) return CommandResult.Failed(Reason(outcome), text);
        _isStoring = true;
        return _store.Begin(text, nowMs);
    }
}
