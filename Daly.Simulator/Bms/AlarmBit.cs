namespace Daly.Simulator.Bms;

/// <summary>Alarm bits of A5 0x98 as byte × 8 + bit; level 1 of a pair, level 2 follows it.</summary>
public static class AlarmBit
{
    /// <summary>Highest cell too high.</summary>
    public const int CellHigh = 0;

    /// <summary>Lowest cell too low.</summary>
    public const int CellLow = 2;

    /// <summary>Pack voltage too high.</summary>
    public const int PackHigh = 4;

    /// <summary>Pack voltage too low.</summary>
    public const int PackLow = 6;

    /// <summary>Too warm to charge.</summary>
    public const int ChargeTemperatureHigh = 8;

    /// <summary>Too cold to charge.</summary>
    public const int ChargeTemperatureLow = 10;

    /// <summary>Too warm to discharge.</summary>
    public const int DischargeTemperatureHigh = 12;

    /// <summary>Too cold to discharge.</summary>
    public const int DischargeTemperatureLow = 14;

    /// <summary>Charge current too high.</summary>
    public const int ChargeOverCurrent = 16;

    /// <summary>Discharge current too high.</summary>
    public const int DischargeOverCurrent = 18;

    /// <summary>SOC too high.</summary>
    public const int SocHigh = 20;

    /// <summary>SOC too low.</summary>
    public const int SocLow = 22;

    /// <summary>Cells differ too much.</summary>
    public const int DeltaVoltage = 24;

    /// <summary>Sensors differ too much.</summary>
    public const int DeltaTemperature = 26;

    /// <summary>A FET is off by command; a state rather than an alarm, without levels.</summary>
    public const int FetOffByCommand = 52;
}
