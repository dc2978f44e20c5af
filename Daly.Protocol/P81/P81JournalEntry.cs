using Daly.Protocol.Messages;

namespace Daly.Protocol.P81;

/// <summary>
/// One entry of the event journal: an alarm or the change of a setting, and what the board measured then. The layout was
/// worked out by one project on two boards of one family (R [anton]); so the bytes are there as well.
/// </summary>
public sealed class P81JournalEntry
{
    /// <summary>How many cells an entry has room for.</summary>
    public const int MaxCells = 16;

    /// <summary>How many sensors an entry has room for.</summary>
    public const int MaxSensors = 4;

    /// <summary>Gets or sets the number of the entry: 1 is the newest; 0 when none was read yet.</summary>
    public int Number { get; set; }

    /// <summary>Gets the bytes.</summary>
    public byte[] Raw { get; } = new byte[Modbus.ModbusFrame.JournalDataLength];

    /// <summary>Gets or sets how many entries the board keeps; absent if that makes no sense, and then nothing else does.</summary>
    public int RingSize { get; set; } = Absent.Value;

    /// <summary>Gets the time of the event by the clock of the board, which jumps; all absent if there is no such moment.</summary>
    public ClockMessage Time { get; } = new ClockMessage();

    /// <summary>Gets or sets the pack voltage in 0.1 V; absent if 0.</summary>
    public int PackDeciVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the current in 0.1 A, positive = charging.</summary>
    public int CurrentDeciAmps { get; set; } = Absent.Value;

    /// <summary>Gets or sets the SOC in ‰.</summary>
    public int SocPermille { get; set; } = Absent.Value;

    /// <summary>Gets the cell voltages in mV, absent where there is none. More than 16 cells have no room.</summary>
    public int[] CellMilliVolts { get; } = new int[MaxCells];

    /// <summary>Gets the temperatures in °C, absent where there is no sensor.</summary>
    public int[] Celsius { get; } = new int[MaxSensors];

    /// <summary>Gets or sets the FET temperature in °C.</summary>
    public int MosfetCelsius { get; set; } = Absent.Value;

    /// <summary>Gets or sets what happened: 0 is an alarm, anything else the parameter that was changed.</summary>
    public int EventCode { get; set; } = Absent.Value;

    /// <summary>Gets or sets the new value of that parameter, in the units of its register; meaningless with an alarm.</summary>
    public int NewValue { get; set; } = Absent.Value;
}
