using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class MonitorOptionsCheckTests
{
    [TestMethod]
    public void The_defaults_and_every_preset_are_free_of_contradictions()
    {
        Check.Equal(0, MonitorOptionsCheck.Faults(new MonitorOptions()).Length);
        for (int chemistry = 0; chemistry <= (int)BatteryChemistry.Lto; chemistry++)
            Check.Equal(0, MonitorOptionsCheck.Faults(Preset((BatteryChemistry)chemistry)).Length);
    }

    [TestMethod]
    public void No_capacity_is_refused()
    {
        OptionFault[] faults = MonitorOptionsCheck.Faults(new MonitorOptions { CapacityMilliAmpHours = 0 });
        Check.Equal(1, faults.Length);
        Check.Equal("battery.capacity_ah", faults[0].Key);
        Check.Equal("battery.capacity_ah is 0 Ah; allowed are 0.1 to 10000 Ah", faults[0].Text);
    }

    [TestMethod]
    public void A_tail_current_below_the_threshold_names_both_keys()
    {
        // 0.1 % of 10 Ah are 10 mA; the threshold of a 300 A/75 mV shunt is 15 mA.
        MonitorOptions options = new MonitorOptions
        {
            CapacityMilliAmpHours = 10_000,
            TailPermille = 1,
            Rating = new ShuntRating(300, 75),
            MaxMilliWatts = 30_000,
        };
        Refused(options, "battery.tail_pct", "shunt.threshold_ma");
    }

    [TestMethod]
    public void A_charged_voltage_at_the_limit_of_the_BMS_names_both_keys()
    {
        Refused(new MonitorOptions { BmsCellHighMilliVolts = 3450 }, "battery.charged_v", "cell_high_2_mv");
        Check.Equal(0, MonitorOptionsCheck.Faults(new MonitorOptions { BmsCellHighMilliVolts = 3650 }).Length);
    }

    [TestMethod]
    public void A_charged_voltage_that_no_cells_of_the_chemistry_have_names_both_keys()
    {
        Refused(new MonitorOptions { ChargedMilliVolts = 13_199 }, "battery.charged_v", "battery.cells");
        Check.Equal(0, MonitorOptionsCheck.Faults(new MonitorOptions { ChargedMilliVolts = 13_200 }).Length);
        Check.Equal(0, MonitorOptionsCheck.Faults(new MonitorOptions { ChargedMilliVolts = 14_600 }).Length);
        Refused(new MonitorOptions { ChargedMilliVolts = 14_601 }, "battery.charged_v", "battery.cells");
    }

    [TestMethod]
    public void An_empty_cell_above_the_charged_voltage_names_both_keys() =>
        Refused(new MonitorOptions { EmptyCellMilliVolts = 3500 }, "battery.empty_cell_mv", "battery.charged_v");

    [TestMethod]
    public void A_shunt_that_would_burn_names_both_keys()
    {
        // The module's own R100: 0.82 A full scale and 67 mW are harmless, but 2 mΩ at 40.96 A are 3.4 W.
        Check.Equal(0, MonitorOptionsCheck.Faults(Small(new ShuntRating(1, 100), 500)).Length);
        MonitorOptions module = Small(new ShuntRating(50, 100), 3_000);
        Refused(module, "shunt.amps", "shunt.max_watts");
        module.MaxMilliWatts = 3_400;
        Check.Equal(0, MonitorOptionsCheck.Faults(module).Length);
    }

    [TestMethod]
    public void A_tail_current_beyond_the_shunt_names_both_keys() =>
        Refused(new MonitorOptions { Rating = new ShuntRating(1, 100) }, "battery.tail_pct", "shunt.amps");

    [TestMethod]
    public void A_pack_above_36_V_needs_a_divider_that_is_large_enough()
    {
        MonitorOptions options = Preset(BatteryChemistry.LiFePo4);
        options.Cells = 16;
        options.ChargedMilliVolts = 16 * 3450;
        Refused(options, "shunt.voltage_source", "battery.charged_v");
        options.VoltageSource = VoltageSource.Divider;
        options.DividerUpperOhms = 1;
        options.DividerLowerOhms = 10_000;
        Refused(options, "shunt.divider_upper_ohms", "battery.charged_v");
        options.DividerUpperOhms = 10_000;
        Check.Equal(0, MonitorOptionsCheck.Faults(options).Length);
        options.VoltageSource = VoltageSource.Bms;
        Check.Equal(0, MonitorOptionsCheck.Faults(options).Length);
    }

    [TestMethod]
    public void Every_impossible_value_is_reported_at_once()
    {
        MonitorOptions options = new MonitorOptions
        {
            Cells = 0,
            TailPermille = 0,
            DetectSeconds = 1,
            EfficiencyPpm = 1_000_001,
            PeukertThousandths = 999,
            VoltageSource = VoltageSource.Divider,
            DividerLowerOhms = 0,
        };
        Check.Equal(7, MonitorOptionsCheck.Faults(options).Length);
    }

    private static MonitorOptions Small(ShuntRating rating, int maxMilliWatts) => new MonitorOptions
    {
        CapacityMilliAmpHours = 10_000,
        Rating = rating,
        MaxMilliWatts = maxMilliWatts,
    };

    private static MonitorOptions Preset(BatteryChemistry chemistry) => new MonitorOptions
    {
        Chemistry = chemistry,
        ChargedMilliVolts = 4 * ChemistryPreset.ChargedCellMilliVolts(chemistry),
        EmptyCellMilliVolts = ChemistryPreset.EmptyCellMilliVolts(chemistry),
    };

    private static void Refused(MonitorOptions options, string key, string otherKey)
    {
        OptionFault[] faults = MonitorOptionsCheck.Faults(options);
        Check.Equal(1, faults.Length);
        Check.Equal(key, faults[0].Key);
        Check.Equal(otherKey, faults[0].OtherKey);
        string start = key + " and " + otherKey + " contradict: ";
        Check.Equal(start, faults[0].Text.Substring(0, start.Length));
    }
}
