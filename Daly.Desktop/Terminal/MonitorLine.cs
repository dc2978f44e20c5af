namespace Daly.Desktop.Terminal;

/// <summary>Why the battery monitor says what it says, in one line: what keeps it from synchronising, and what makes it doubtful.</summary>
internal static class MonitorLine
{
    /// <summary>Makes the line.</summary>
    /// <param name="monitor">The payload of <c>monitor</c>.</param>
    /// <returns>The line; the worst comes first, for the end may be cut.</returns>
    public static StyledLine Create(Payload monitor)
    {
        var line = new StyledLine();
        if (monitor["sensor_text"] is { } fault) Add(line, fault, isBad: true);
        if (monitor["bms_agreement"] is "opposite_sign") Add(line, "BMS and shunt see opposite currents", isBad: true);
        if (monitor["bms_agreement"] is "difference") Add(line, $"shunt and BMS are {monitor["bms_difference_a"]} A apart", isBad: true);
        if (Waits(monitor) is { } waits) Add(line, "sync waits: " + waits, isBad: false);
        if (monitor["soc_reason"] is { } reason) Add(line, reason, isBad: false);
        return line;
    }

    private static string? Waits(Payload monitor) => monitor["sync_blocked_by"] switch
    {
        null or "none" => null,
        "voltage" => $"{monitor["sync_voltage_v"]} of {monitor["sync_voltage_limit_v"]} V",
        "current_high" => $"{monitor["sync_current_a"]} A, at most {monitor["sync_current_limit_a"]}",
        "current_low" => $"{monitor["sync_current_a"]} A, more than {monitor["sync_current_limit_a"]}",
        "time" => $"{monitor["sync_held_s"]} of {monitor["sync_held_limit_s"]} s",
        "fet_off" => "a FET is off",
        _ => "no data",
    };

    private static void Add(StyledLine line, string text, bool isBad)
    {
        if (line.Columns > 0) line.Add("; ", ViewStyles.Faint);
        line.Add(text, isBad ? ViewStyles.Warning : ViewStyles.Faint);
    }
}
