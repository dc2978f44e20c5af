namespace Daly.Bridge.Discovery.Entities;

/// <summary>Our own limits, those that are set; columns as in <see cref="EntityRow"/>.</summary>
internal static class OwnAlarmEntities
{
    public static readonly string[] Rows =
    {
        "sensor|alarms|level|Level of own alarms|||measurement|0|bridge",
        "sensor|alarms|count|Active own alarms|||measurement|0|diagnostic bridge off",
        "sensor|alarms|active|Names of the active own alarms|||||diagnostic bridge",
        "binary_sensor|alarms|cell_high|Own limit of the highest cell|problem||||bridge level",
        "binary_sensor|alarms|cell_low|Own limit of the lowest cell|problem||||bridge level",
        "binary_sensor|alarms|cell_delta|Own limit of the cell spread|problem||||bridge level",
        "binary_sensor|alarms|discharge_temp_high|Own limit of the highest temperature|problem||||bridge level",
        "binary_sensor|alarms|charge_temp_low|Own limit of the lowest temperature|problem||||bridge level",
        "binary_sensor|alarms|soc_low|Own limit of the state of charge|problem||||bridge level",
        "binary_sensor|alarms|charge_current|Own limit of the charging current|problem||||bridge level",
        "binary_sensor|alarms|discharge_current|Own limit of the discharging current|problem||||bridge level",
    };
}
