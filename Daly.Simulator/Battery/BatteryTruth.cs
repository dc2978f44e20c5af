namespace Daly.Simulator.Battery;

/// <summary>Ground truth of a pack: what a perfect observer inside it would know.</summary>
public sealed class BatteryTruth
{
    private readonly BatteryPack _pack;

    internal BatteryTruth(BatteryPack pack) => _pack = pack;

    /// <summary>Gets the charge that can be drawn before the first cell is empty, in ampere-hours.</summary>
    public double RemainingAmpHours
    {
        get
        {
            var least = double.MaxValue;
            foreach (var cell in _pack.Cells) least = Math.Min(least, cell.ChargeAmpSeconds);
            return least / 3600;
        }
    }

    /// <summary>Gets the charge that the pack can take before the first cell is full, in ampere-hours.</summary>
    public double RoomAmpHours
    {
        get
        {
            var least = double.MaxValue;
            foreach (var cell in _pack.Cells)
                least = Math.Min(least, cell.CapacityAmpSeconds - cell.ChargeAmpSeconds);
            return least / 3600;
        }
    }

    /// <summary>Gets the capacity between the first full and the first empty cell, in ampere-hours.</summary>
    public double UsableAmpHours => RemainingAmpHours + RoomAmpHours;

    /// <summary>
    /// Gets the SOC of what the pack can really give: 0 when its first cell is empty, 100 when its first is full.
    /// </summary>
    public double TrueSocPercent => 100 * RemainingAmpHours / UsableAmpHours;

    /// <summary>Gets the charge that went into the cells, in ampere-hours.</summary>
    public double ChargeInAmpHours { get; private set; }

    /// <summary>Gets the charge that came out of the cells, in ampere-hours.</summary>
    public double ChargeOutAmpHours { get; private set; }

    /// <summary>Gets the energy that went into the cells, in watt-hours.</summary>
    public double EnergyInWattHours { get; private set; }

    /// <summary>Gets the energy that came out of the cells, in watt-hours.</summary>
    public double EnergyOutWattHours { get; private set; }

    internal void Count(double amps, double volts, double seconds)
    {
        var ampHours = amps * seconds / 3600;
        if (amps > 0)
        {
            ChargeInAmpHours += ampHours;
            EnergyInWattHours += ampHours * volts;
        }
        else
        {
            ChargeOutAmpHours -= ampHours;
            EnergyOutWattHours -= ampHours * volts;
        }
    }
}
