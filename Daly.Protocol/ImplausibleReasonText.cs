namespace Daly.Protocol;

/// <summary>Short English texts for <see cref="ImplausibleReason"/>, for logs and status.</summary>
public static class ImplausibleReasonText
{
    /// <summary>Says why.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>A few lower-case words; empty for <see cref="ImplausibleReason.None"/>.</returns>
    public static string Of(ImplausibleReason reason)
    {
        switch (reason)
        {
            case ImplausibleReason.None:
                return string.Empty;
            case ImplausibleReason.AllZero:
                return "all bytes zero";
            case ImplausibleReason.NoPackVoltage:
                return "no pack voltage";
            case ImplausibleReason.PackVoltageOutOfRange:
                return "pack voltage too high";
            case ImplausibleReason.NoCurrent:
                return "current of -3000 A";
            case ImplausibleReason.SocAboveFull:
                return "SOC above 100 %";
            case ImplausibleReason.CellOutOfRange:
                return "impossible cell voltage";
            case ImplausibleReason.CellNumberOutOfRange:
                return "impossible cell number";
            case ImplausibleReason.TemperatureOutOfRange:
                return "impossible temperature";
            case ImplausibleReason.CountOutOfRange:
                return "impossible number of cells or sensors";
            case ImplausibleReason.StateOutOfRange:
                return "unknown state";
            case ImplausibleReason.AlarmsContradict:
                return "every alarm at once, high and low";
            default:
                return "implausible";
        }
    }
}
