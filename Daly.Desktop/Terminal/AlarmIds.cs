using Daly.Protocol.Alarms;

namespace Daly.Desktop.Terminal;

/// <summary>The list of active alarms in an alarms payload.</summary>
internal static class AlarmIds
{
    /// <summary>Splits the list.</summary>
    /// <returns>The ids; empty when there is none; <c>null</c> when it is not known.</returns>
    public static IReadOnlyList<string>? Of(Payload alarms) =>
        alarms["active"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Tells how bad an alarm is.</summary>
    /// <param name="id">Such as <c>soc_low_1</c>.</param>
    /// <returns>0 a state, 1 warning, 2 protection; an id that is not in the catalogue counts as protection.</returns>
    public static int Level(string id)
    {
        const int protection = 2;
        var known = Enumerable.Range(0, AlarmCatalogue.Count).Select(AlarmCatalogue.Get)
            .FirstOrDefault(alarm => alarm.Id == id);
        return known?.Level ?? protection;
    }
}
