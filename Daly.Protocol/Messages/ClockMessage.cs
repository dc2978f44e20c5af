namespace Daly.Protocol.Messages;

/// <summary>Date, time and SOC as the BMS keeps them (A5 0x61).</summary>
public sealed class ClockMessage
{
    /// <summary>Gets or sets the year, 2000..2255.</summary>
    public int Year { get; set; } = Absent.Value;

    /// <summary>Gets or sets the month.</summary>
    public int Month { get; set; } = Absent.Value;

    /// <summary>Gets or sets the day.</summary>
    public int Day { get; set; } = Absent.Value;

    /// <summary>Gets or sets the hour.</summary>
    public int Hour { get; set; } = Absent.Value;

    /// <summary>Gets or sets the minute.</summary>
    public int Minute { get; set; } = Absent.Value;

    /// <summary>Gets or sets the second.</summary>
    public int Second { get; set; } = Absent.Value;

    /// <summary>Gets or sets the SOC in ‰.</summary>
    public int SocPermille { get; set; } = Absent.Value;
}
