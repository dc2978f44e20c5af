namespace Daly.Bridge.Discovery.Entities;

/// <summary>Our own limits, those that are set; columns as in <see cref="EntityRow"/>.</summary>
internal static class OwnAlarmEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 11;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|alarms|level|Level of own alarms|||m|0|bridge";
            case 1: return "sensor|alarms|count|Active own alarms|||m|0|diagnostic bridge off";
            case 2: return "sensor|alarms|active|Names of the active own alarms|||||diagnostic bridge";
            case 3: return "binary_sensor|alarms|cell_high|Own limit of the highest cell|problem||||bridge level";
            case 4: return "binary_sensor|alarms|cell_low|Own limit of the lowest cell|problem||||bridge level";
            case 5: return "binary_sensor|alarms|cell_delta|Own limit of the cell spread|problem||||bridge level";
            case 6: return "binary_sensor|alarms|discharge_temp_high|Own limit of the highest temperature|problem||||bridge level";
            case 7: return "binary_sensor|alarms|charge_temp_low|Own limit of the lowest temperature|problem||||bridge level";
            case 8: return "binary_sensor|alarms|soc_low|Own limit of the state of charge|problem||||bridge level";
            case 9: return "binary_sensor|alarms|charge_current|Own limit of the charging current|problem||||bridge level";
            case 10: return "binary_sensor|alarms|discharge_current|Own limit of the discharging current|problem||||bridge level";
            default: return string.Empty;
        }
    }
}
