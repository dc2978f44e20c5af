using Daly.Bridge.Discovery;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary>All tables of published values: those of the device first, then those of a pack.</summary>
public static class ValueTables
{
    /// <summary>How many tables are about the device.</summary>
    public const int OfDevice = 7;

    /// <summary>How many tables there are.</summary>
    public const int Count = 14;

    /// <summary>Index of the row that stands for each cell or sensor, in a table that has one.</summary>
    internal const int NumberedRow = 2;

    /// <summary>Gives a row.</summary>
    /// <param name="table">0 to <see cref="Count"/> − 1.</param>
    /// <param name="index">From 0.</param>
    /// <returns>The row, with the columns of <see cref="EntityRow"/>; an empty text behind the last one.</returns>
    public static string Row(int table, int index) => table switch
    {
        0 => DiagnosticsTopic.Row(index),
        1 => ControlTopic.Row(index),
        2 => OwnAlarmsTopic.Row(index),
        3 => ShuntTopic.Row(index),
        4 => MonitorTopic.Row(index),
        5 => HistoryTopic.Row(index),
        6 => BankTopic.Row(index),
        7 => PackTopic.Row(index),
        8 => CellsTopic.Row(index),
        9 => TemperaturesTopic.Row(index),
        10 => AlarmsTopic.Row(index),
        11 => LinkTopic.Row(index),
        12 => InfoTopic.Row(index),
        _ => PackDiagnosticsTopic.Row(index),
    };

    /// <summary>Gives the topic of a table.</summary>
    /// <param name="table">0 to <see cref="Count"/> − 1.</param>
    /// <returns>Its name below the device or pack.</returns>
    public static string Topic(int table) => table switch
    {
        0 => "diagnostics",
        1 => "control",
        2 => "alarms",
        3 => "shunt",
        4 => "monitor",
        5 => "history",
        6 => "bank",
        7 => "pack",
        8 => "cells",
        9 => "temperatures",
        10 => "alarms",
        11 => "link",
        12 => "info",
        _ => "diagnostics",
    };

    /// <summary>Gives how many rows a table has.</summary>
    /// <param name="table">0 to <see cref="Count"/> − 1.</param>
    public static int Rows(int table)
    {
        int count = 0;
        while (Row(table, count).Length > 0) count++;
        return count;
    }

    /// <summary>Gives for how many cells or sensors a table may have values of their own.</summary>
    internal static int Numbers(int table) => table switch
    {
        8 => CellVoltagesMessage.MaxCells,
        9 => TemperaturesMessage.MaxSensors,
        _ => 0,
    };

    internal static DiscoveryDevice Device(int table)
    {
        if (table >= OfDevice) return DiscoveryDevice.Pack;
        if (table == 6) return DiscoveryDevice.Bank;
        return table >= 3 ? DiscoveryDevice.Shunt : DiscoveryDevice.Bridge;
    }
}
