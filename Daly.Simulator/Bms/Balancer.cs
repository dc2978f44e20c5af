using Daly.Simulator.Battery;

namespace Daly.Simulator.Bms;

/// <summary>Passive balancing: bleeds cells that are high and well above the lowest.</summary>
internal sealed class Balancer
{
    private const double BleedAmps = 0.030;

    /// <summary>Gets the cells that are bled, cell 1 = bit 0.</summary>
    public ulong Mask { get; private set; }

    /// <summary>Gets the current that is bled from each, in milliamperes; 0 when none is.</summary>
    public int CurrentMilliAmps => Mask == 0 ? 0 : (int)(BleedAmps * 1000);

    public void Update(BatteryPack pack, BmsMeasurement measured, BmsThresholds limits, bool isOn)
    {
        var lowest = measured.CellMilliVolts[measured.MinCell];
        var mask = 0UL;
        for (var i = 0; i < measured.CellMilliVolts.Length; i++)
        {
            var milliVolts = measured.CellMilliVolts[i];
            var high = isOn && milliVolts >= limits.BalanceStartMilliVolts
                && milliVolts - lowest >= limits.BalanceDeltaMilliVolts;
            if (high) mask |= 1UL << i;
            pack.Cells[i].BleedAmps = high ? BleedAmps : 0;
        }

        Mask = mask;
    }
}
