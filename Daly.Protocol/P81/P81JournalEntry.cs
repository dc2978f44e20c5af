namespace Daly.Protocol.P81;

/// <summary>One entry of the event journal, as sent: its layout is not settled.</summary>
public sealed class P81JournalEntry
{
    /// <summary>Gets or sets the number of the entry: 1 is the newest; 0 when none was read yet.</summary>
    public int Number { get; set; }

    /// <summary>Gets the bytes.</summary>
    public byte[] Raw { get; } = new byte[Modbus.ModbusFrame.JournalDataLength];
}
