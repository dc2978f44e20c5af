using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Monitor;
using Daly.Bridge.Commands.Run;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A battery monitor that notes what it is told, or refuses it; calibrations go on until the test ends them.</summary>
internal sealed class ScriptedMonitor(World world, Trace trace) : IMonitorCommands
{
    private CommandResult? _calibrated;

    public bool IsCalibrating { get; private set; }

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        if (world.DoesMonitorRefuse) return End(CommandStage.Refused, CommandReason.NotAllowed);
        var definition = request.Definition;
        trace.Effects.Enqueue(new Effect(definition.Name, definition.Form == CommandForm.Number ? request.Value : 1));
        if (!definition.IsLong) return Poll(request, nowMs);
        IsCalibrating = true;
        _calibrated = null;
        return null;
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        if (request.Definition.IsLong) return _calibrated;
        return world.IsMonitorSlow ? null : End(CommandStage.Confirmed, CommandReason.None);
    }

    public void Save() => trace.Effects.Enqueue(new Effect("save", 0));

    /// <summary>Ends the calibration.</summary>
    /// <param name="failure">Why it failed, or none.</param>
    public void EndCalibration(CommandReason failure)
    {
        IsCalibrating = false;
        _calibrated = End(failure == CommandReason.None ? CommandStage.Confirmed : CommandStage.Failed, failure);
    }

    private static CommandResult End(CommandStage stage, CommandReason reason) => new(stage, reason, null, 0);
}
