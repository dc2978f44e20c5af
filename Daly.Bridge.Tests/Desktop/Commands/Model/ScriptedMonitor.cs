using Daly.Bridge.Commands;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A battery monitor that notes what it is told, or refuses it.</summary>
internal sealed class ScriptedMonitor(World world, Trace trace) : IMonitorCommands
{
    public string? Execute(CommandKind kind, long value, long nowMs)
    {
        if (world.DoesMonitorRefuse) return "not as things are";
        var definition = CommandCatalogue.Get(kind);
        trace.Effects.Enqueue(new Effect(definition.Name, definition.Form == CommandForm.Number ? value : 1));
        return null;
    }
}
