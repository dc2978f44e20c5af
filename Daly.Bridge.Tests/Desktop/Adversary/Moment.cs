namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What was true of a pack at one time, in the steps in which its board measures.</summary>
internal sealed record Moment(long AtMs)
{
    public double Volts { get; init; }

    public double Amps { get; init; }

    public double SocPercent { get; init; }

    public double RemainingAmpHours { get; init; }

    public bool ChargeFet { get; init; }

    public bool DischargeFet { get; init; }

    public bool ChargerPresent { get; init; }

    public bool LoadPresent { get; init; }

    public int[] CellMilliVolts { get; init; } = [];

    public int[] SensorCelsius { get; init; } = [];

    public int Cycles { get; init; }

    public bool IsProtected { get; init; }

    public string State => Amps > 0 ? "charging" : Amps < 0 ? "discharging" : "idle";

    public bool Fet(bool isCharge) => isCharge ? ChargeFet : DischargeFet;
}
