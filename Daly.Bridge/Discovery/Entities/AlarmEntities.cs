namespace Daly.Bridge.Discovery.Entities;

/// <summary>The alarms of one BMS, a problem for each group; they stay available while it sleeps. Columns as in <see cref="EntityRow"/>.</summary>
internal static class AlarmEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 24;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|alarms|level|Alarm level|||m|0|bridge";
            case 1: return "sensor|alarms|count|Active alarms|||m|0|diagnostic bridge off";
            case 2: return "sensor|alarms|active|Names of the active alarms|||||diagnostic bridge";
            case 3: return "sensor|alarms|last_active|Last alarms|||||diagnostic bridge";
            case 4: return "sensor|alarms|fault_code|Fault code|||||diagnostic bridge off";
            case 5: return "binary_sensor|alarms|cell_high|Cell voltage high|problem||||bridge level";
            case 6: return "binary_sensor|alarms|cell_low|Cell voltage low|problem||||bridge level";
            case 7: return "binary_sensor|alarms|pack_high|Pack voltage high|problem||||bridge level";
            case 8: return "binary_sensor|alarms|pack_low|Pack voltage low|problem||||bridge level";
            case 9: return "binary_sensor|alarms|charge_temp_high|Too warm to charge|problem||||bridge level";
            case 10: return "binary_sensor|alarms|charge_temp_low|Too cold to charge|problem||||bridge level";
            case 11: return "binary_sensor|alarms|discharge_temp_high|Too warm to discharge|problem||||bridge level";
            case 12: return "binary_sensor|alarms|discharge_temp_low|Too cold to discharge|problem||||bridge level";
            case 13: return "binary_sensor|alarms|charge_current|Charge current high|problem||||bridge level";
            case 14: return "binary_sensor|alarms|discharge_current|Discharge current high|problem||||bridge level";
            case 15: return "binary_sensor|alarms|soc_high|State of charge high|problem||||bridge level";
            case 16: return "binary_sensor|alarms|soc_low|State of charge low|problem||||bridge level";
            case 17: return "binary_sensor|alarms|cell_delta|Cell voltages differ|problem||||bridge level";
            case 18: return "binary_sensor|alarms|temp_delta|Temperatures differ|problem||||bridge level";
            case 19: return "binary_sensor|alarms|mosfet|MOSFET fault|problem||||bridge level";
            case 20: return "binary_sensor|alarms|sensor|Sensor fault|problem||||bridge level";
            case 21: return "binary_sensor|alarms|hardware|Hardware fault|problem||||bridge level";
            case 22: return "binary_sensor|alarms|short_circuit|Short circuit|problem||||bridge level";
            case 23: return "binary_sensor|alarms|off_by_command|MOSFET off by command|||||diagnostic bridge";
            default: return string.Empty;
        }
    }
}
