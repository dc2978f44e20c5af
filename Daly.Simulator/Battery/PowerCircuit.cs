namespace Daly.Simulator.Battery;

/// <summary>
/// The power path cells− → B− → BMS → P− → shunt → S− with loads and charger between B+ and S−. Both FETs sit between
/// B− and P−; each has a body diode that lets the other direction pass.
/// </summary>
public sealed class PowerCircuit
{
    private const double DiodeVolts = 0.7;
    private const double PathOhms = 0.002;
    private const double MicroPerUnit = 1_000_000;
    private long _nowMicroseconds;

    /// <summary>Makes a circuit with both FETs on, no load and no charger.</summary>
    public PowerCircuit(BatteryPack pack)
    {
        Pack = pack;
        Solve();
    }

    /// <summary>Gets the cells.</summary>
    public BatteryPack Pack { get; }

    public ILoadProfile Load { get; set; } = new ConstantLoad(0);

    public IChargerProfile Charger { get; set; } = new NoCharger();

    /// <summary>Gets whether the charge FET conducts.</summary>
    public bool ChargeFetOn { get; private set; } = true;

    /// <summary>Gets whether the discharge FET conducts.</summary>
    public bool DischargeFetOn { get; private set; } = true;

    /// <summary>Gets or sets what the BMS itself draws from the cells; a shunt at P− never sees it.</summary>
    public double BmsDrawAmps { get; set; } = 0.020;

    /// <summary>Gets the current through the shunt, positive = charging, in amperes.</summary>
    public double ShuntAmps { get; private set; }

    /// <summary>Gets the current through the shunt, positive = charging, in microamperes.</summary>
    public long ShuntMicroAmps => (long)Math.Round(ShuntAmps * MicroPerUnit);

    /// <summary>
    /// Gets the voltage between B+ and S−, in volts. Says nothing about the cells while a FET is off.
    /// </summary>
    public double BusVolts { get; private set; }

    /// <summary>Gets the voltage between B+ and S−, in microvolts.</summary>
    public long BusMicroVolts => (long)Math.Round(BusVolts * MicroPerUnit);

    /// <summary>Gets the current into the cells: the shunt's less the BMS's own.</summary>
    public double CellAmps => ShuntAmps - BmsDrawAmps;

    /// <summary>Gets the voltage over all cells.</summary>
    public double PackVolts => Math.Max(0, Pack.InnerVolts + (CellAmps * Pack.SeriesOhms));

    /// <summary>Gets whether a charger offers current.</summary>
    public bool ChargerConnected { get; private set; }

    /// <summary>Gets whether loads want current.</summary>
    public bool LoadConnected { get; private set; }

    /// <summary>Gets the charge that passed the shunt inwards, in ampere-hours.</summary>
    public double ShuntInAmpHours { get; private set; }

    /// <summary>Gets the charge that passed the shunt outwards, in ampere-hours.</summary>
    public double ShuntOutAmpHours { get; private set; }

    /// <summary>Switches the FETs; current and voltage follow at once.</summary>
    public void SwitchFets(bool chargeOn, bool dischargeOn)
    {
        if (ChargeFetOn == chargeOn && DischargeFetOn == dischargeOn) return;
        ChargeFetOn = chargeOn;
        DischargeFetOn = dischargeOn;
        Solve();
    }

    /// <summary>Lets time pass with the present current, then finds the current of the new moment.</summary>
    /// <param name="microseconds">How long; 5 s or less keeps a constant-voltage charge stable.</param>
    public void Advance(long microseconds)
    {
        var seconds = microseconds / MicroPerUnit;
        Pack.Advance(CellAmps, seconds);
        if (ShuntAmps > 0) ShuntInAmpHours += ShuntAmps * seconds / 3600;
        else ShuntOutAmpHours -= ShuntAmps * seconds / 3600;
        _nowMicroseconds += microseconds;
        Solve();
    }

    /// <summary>Finds current and voltage of this moment again, after a profile was changed.</summary>
    public void Solve()
    {
        var seconds = _nowMicroseconds / MicroPerUnit;
        var load = Load.AmpsAt(seconds);
        var charger = Charger.At(seconds);
        ChargerConnected = charger.AvailableAmps > 0;
        LoadConnected = load > 0;
        if (!TryCharge(load, charger) && !TryDischarge(load, charger)) SettleWithoutCurrent(load, charger);
    }

    private double RestVolts => Pack.InnerVolts - (BmsDrawAmps * Pack.SeriesOhms);

    private double TotalOhms => Pack.SeriesOhms + PathOhms;

    private bool TryCharge(double load, ChargerOutput charger)
    {
        var drop = DischargeFetOn ? 0 : DiodeVolts;
        var limit = (charger.RegulatedVolts - drop - RestVolts) / TotalOhms;
        var amps = Math.Min(charger.AvailableAmps - load, limit);
        if (!ChargeFetOn || amps <= 0) return false;
        ShuntAmps = amps;
        BusVolts = RestVolts + (amps * TotalOhms) + drop;
        return true;
    }

    private bool TryDischarge(double load, ChargerOutput charger)
    {
        var drop = ChargeFetOn ? 0 : DiodeVolts;
        var shareAtLimit = load + ((charger.RegulatedVolts + drop - RestVolts) / TotalOhms);
        var share = Math.Clamp(shareAtLimit, 0, Math.Min(charger.AvailableAmps, load));
        if (!DischargeFetOn || share >= load) return false;
        ShuntAmps = share - load;
        BusVolts = Math.Max(0, RestVolts + (ShuntAmps * TotalOhms) - drop);
        return true;
    }

    private void SettleWithoutCurrent(double load, ChargerOutput charger)
    {
        ShuntAmps = 0;
        var chargerAlone = charger.AvailableAmps > 0 && charger.AvailableAmps >= load;
        if (chargerAlone && !ChargeFetOn) BusVolts = charger.OpenCircuitVolts;
        else if (DischargeFetOn) BusVolts = RestVolts;
        else BusVolts = chargerAlone ? charger.RegulatedVolts : 0;
    }
}
