namespace Daly.Bridge.Discovery.Entities;

/// <summary>The alarms of one BMS, a problem for each group; they stay available while it sleeps. Columns as in <see cref="EntityRow"/>.</summary>
internal static class AlarmEntities
{
    public static readonly string[] Rows =
    {
        "sensor|alarms|level|Alarm level|||measurement|0|bridge",
        "sensor|alarms|count|Active alarms|||measurement|0|diagnostic bridge off",
        "sensor|alarms|active|Names of the active alarms|||||diagnostic bridge",
        "sensor|alarms|last_active|Last alarms|||||diagnostic bridge",
        "sensor|alarms|fault_code|Fault code|||||diagnostic bridge off",
        "binary_sensor|alarms|cell_high|Cell voltage high|problem||||bridge level",
        "binary_sensor|alarms|cell_low|Cell voltage low|problem||||bridge level",
        "binary_sensor|alarms|pack_high|Pack voltage high|problem||||bridge level",
        "binary_sensor|alarms|pack_low|Pack voltage low|problem||||bridge level",
        "binary_sensor|alarms|charge_temp_high|Too warm to charge|problem||||bridge level",
        "binary_sensor|alarms|charge_temp_low|Too cold to charge|problem||||bridge level",
        "binary_sensor|alarms|discharge_temp_high|Too warm to discharge|problem||||bridge level",
        "binary_sensor|alarms|discharge_temp_low|Too cold to discharge|problem||||bridge level",
        "binary_sensor|alarms|charge_current|Charge current high|problem||||bridge level",
        "binary_sensor|alarms|discharge_current|Discharge current high|problem||||bridge level",
        "binary_sensor|alarms|soc_high|State of charge high|problem||||bridge level",
        "binary_sensor|alarms|soc_low|State of charge low|problem||||bridge level",
        "binary_sensor|alarms|cell_delta|Cell voltages differ|problem||||bridge level",
        "binary_sensor|alarms|temp_delta|Temperatures differ|problem||||bridge level",
        "binary_sensor|alarms|mosfet|MOSFET fault|problem||||bridge level",
        "binary_sensor|alarms|sensor|Sensor fault|problem||||bridge level",
        "binary_sensor|alarms|hardware|Hardware fault|problem||||bridge level",
        "binary_sensor|alarms|short_circuit|Short circuit|problem||||bridge level",
        "binary_sensor|alarms|off_by_command|MOSFET off by command|||||diagnostic bridge",
    };
}
