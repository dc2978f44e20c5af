namespace Daly.Bridge.Discovery.Entities;

/// <summary>The alarms of one BMS, a problem for each group; they stay available while it sleeps. Columns as in <see cref="EntityRow"/>.</summary>
internal static class AlarmEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 24;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index) => index switch
    {
        0 => "sensor|alarms|level|Alarm level|||m|0|bridge",
        1 => "sensor|alarms|count|Active alarms|||m|0|diagnostic bridge off",
        2 => "sensor|alarms|active|Names of the active alarms|||||diagnostic bridge",
        3 => "sensor|alarms|last_active|Last alarms|||||diagnostic bridge",
        4 => "sensor|alarms|fault_code|Fault code|||||diagnostic bridge off",
        5 => "binary_sensor|alarms|cell_high|Cell voltage high|problem||||bridge level",
        6 => "binary_sensor|alarms|cell_low|Cell voltage low|problem||||bridge level",
        7 => "binary_sensor|alarms|pack_high|Pack voltage high|problem||||bridge level",
        8 => "binary_sensor|alarms|pack_low|Pack voltage low|problem||||bridge level",
        9 => "binary_sensor|alarms|charge_temp_high|Too warm to charge|problem||||bridge level",
        10 => "binary_sensor|alarms|charge_temp_low|Too cold to charge|problem||||bridge level",
        11 => "binary_sensor|alarms|discharge_temp_high|Too warm to discharge|problem||||bridge level",
        12 => "binary_sensor|alarms|discharge_temp_low|Too cold to discharge|problem||||bridge level",
        13 => "binary_sensor|alarms|charge_current|Charge current high|problem||||bridge level",
        14 => "binary_sensor|alarms|discharge_current|Discharge current high|problem||||bridge level",
        15 => "binary_sensor|alarms|soc_high|State of charge high|problem||||bridge level",
        16 => "binary_sensor|alarms|soc_low|State of charge low|problem||||bridge level",
        17 => "binary_sensor|alarms|cell_delta|Cell voltages differ|problem||||bridge level",
        18 => "binary_sensor|alarms|temp_delta|Temperatures differ|problem||||bridge level",
        19 => "binary_sensor|alarms|mosfet|MOSFET fault|problem||||bridge level",
        20 => "binary_sensor|alarms|sensor|Sensor fault|problem||||bridge level",
        21 => "binary_sensor|alarms|hardware|Hardware fault|problem||||bridge level",
        22 => "binary_sensor|alarms|short_circuit|Short circuit|problem||||bridge level",
        23 => "binary_sensor|alarms|off_by_command|MOSFET off by command|||||diagnostic bridge",
        _ => string.Empty,
    };
}
