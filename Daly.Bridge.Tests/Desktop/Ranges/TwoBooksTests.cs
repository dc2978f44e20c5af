using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor;
using Daly.Monitor.Settings;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Ranges;

/// <summary>Settings file, commands and battery monitor judge by the same numbers and say so in the same words.</summary>
[TestClass]
public sealed class TwoBooksTests
{
    private static readonly SettingsTable Table = new();

    private static readonly (CommandKind Kind, RunTimeKey Key)[] SetByCommand =
    [
        (CommandKind.CapacityAh, RunTimeKey.Capacity), (CommandKind.ChargedVolts, RunTimeKey.ChargedVoltage),
        (CommandKind.TailPercent, RunTimeKey.Tail), (CommandKind.EfficiencyPercent, RunTimeKey.Efficiency),
    ];

    public static IEnumerable<object[]> Keys => Enumerable.Range(0, Table.Count).Select(i => Table[i])
        .Where(key => key.Kind is not (SettingKind.Word or SettingKind.WordList or SettingKind.Flag)).Select(key => new object[] { key.Key });

    public static IEnumerable<object[]> Options => OptionBook.All.Select(book => new object[] { book.Key });

    [TestMethod]
    [DynamicData(nameof(Keys))]
    public void A_value_at_each_end_of_its_range_is_taken_and_one_beyond_is_refused_by_its_key(string key)
    {
        var definition = Definition(key);
        foreach (var isMax in new[] { false, true })
        {
            Assert.AreEqual(string.Empty, Faults(File(key, isMax, 0)), $"{key} at its {(isMax ? "upper" : "lower")} end");
            var beyond = SettingsParser.Parse(File(key, isMax, isMax ? 1 : -1)).Faults;
            if (!isMax && IsText(definition) && definition.Min == 1 && definition.IsOptional) continue;
            Assert.AreEqual(key, beyond.Single().Key, File(key, isMax, isMax ? 1 : -1));
            StringAssert.Contains(beyond[0].Allowed, NumberText.Range(definition.Min, definition.Max, definition.Decimals));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Options))]
    public void The_battery_monitor_has_the_range_of_the_settings_key_and_names_it(string key)
    {
        var definition = Definition(key);
        var book = OptionBook.All.Single(book => book.Key == key);
        foreach (var isMax in new[] { false, true })
        {
            var options = Monitor(File(key, isMax, 0));
            if (key == "shunt.divider_lower_ohms" && isMax)
                Assert.IsLessThan(830_000, options.DividerLowerOhms, "the chip's own resistance lies beside it");
            else if (key != "shunt.max_watts")
                Assert.AreEqual((isMax ? definition.Max : definition.Min) * book.Steps, book.Get(options), key);

            book.Set(options, (int)(isMax ? definition.Max : definition.Min) * book.Steps);
            Assert.IsEmpty(MonitorOptionsCheck.Faults(options), key);
            book.Set(options, book.Get(options) + (isMax ? 1 : key == "shunt.threshold_ma" ? -2 : -1));
            var fault = MonitorOptionsCheck.Faults(options).Single();
            Assert.AreEqual(key, fault.Key);
            Assert.AreEqual(string.Empty, fault.OtherKey, fault.Text);
            var unit = definition.Unit.Length == 0 ? string.Empty : " " + definition.Unit;
            StringAssert.StartsWith(fault.Text, key + " is ");
            StringAssert.EndsWith(fault.Text, "; allowed are " + NumberText.Range(definition.Min, definition.Max, definition.Decimals) + unit);
        }
    }

    [TestMethod]
    public void No_number_of_the_battery_monitor_is_without_a_key()
    {
        var own = new[] { nameof(MonitorOptions.BmsCellHighMilliVolts) };
        var numbers = typeof(MonitorOptions).GetProperties().Where(p => p.PropertyType == typeof(int) && p.CanWrite && !own.Contains(p.Name));
        Assert.HasCount(OptionBook.All.Length, numbers.ToArray());
        CollectionAssert.AreEqual(OptionBook.All.Select(book => book.Key).Distinct().ToArray(), OptionBook.All.Select(book => book.Key).ToArray());
    }

    [TestMethod]
    public void A_command_that_sets_a_setting_has_its_range_and_unit()
    {
        foreach (var command in Commands().Where(command => command.AllowWord == "settings"))
        {
            var definition = Definition(KeyOf(command));
            Assert.AreEqual((definition.Min, definition.Max, definition.Decimals, definition.Unit), (command.Min, command.Max, command.Decimals, command.Unit), command.Name);
        }
    }

    [TestMethod]
    public void Every_number_of_a_command_is_taken_at_its_ends_and_refused_beyond_with_its_name_and_range()
    {
        foreach (var command in Commands())
        {
            foreach (var (value, isTaken) in new[] { (command.Min - 1, false), (command.Min, true), (command.Max, true), (command.Max + 1, false) })
            {
                var name = command.IsOfPack ? "1/" + command.Name : command.Name;
                var result = CommandRig.Create(CommandRig.Enabled).Send(name, NumberText.Short(value, command.Decimals))!;
                Assert.AreEqual(isTaken, !result.Contains("out_of_range", StringComparison.Ordinal), $"{command.Name} {value}: {result}");
                if (!isTaken) StringAssert.Contains(result, $"{command.Name} is {command.Range}");
            }
        }
    }

    [TestMethod]
    public void What_a_command_may_set_the_battery_monitor_takes_and_refuses_beyond_as_the_settings_file_does()
    {
        foreach (var (kind, option) in SetByCommand)
        {
            var command = CommandCatalogue.Get(kind);
            var steps = kind == CommandKind.EfficiencyPercent ? 1000 : 1;
            foreach (var isMax in new[] { false, true })
            {
                var monitor = new BatteryMonitor(Monitor(File(KeyOf(command), isMax, 0)));
                var end = (int)(isMax ? command.Max : command.Min) * steps;
                Assert.IsNull(monitor.RunTime.TrySet(option, end), command.Name);
                StringAssert.StartsWith(monitor.RunTime.TrySet(option, end + (isMax ? 1 : -1)), KeyOf(command) + " is ");
            }
        }
    }

    [TestMethod]
    public void A_charged_voltage_that_the_settings_file_refuses_for_its_cells_is_refused_as_a_command_too()
    {
        const string Plain = "battery.cells=4\nbattery.capacity_ah=100\nshunt.amps=100\nshunt.millivolts=75\n";
        foreach (var (chemistry, lowest, highest) in new[] { ("lifepo4", 13_200, 14_600), ("li-ion", 15_200, 17_000), ("lto", 9_200, 11_400) })
        {
            var monitor = new BatteryMonitor(Monitor(Plain + "battery.chemistry=" + chemistry));
            foreach (var (milliVolts, isTaken) in new[] { (lowest - 1, false), (lowest, true), (highest, true), (highest + 1, false) })
            {
                var file = $"{Plain}battery.chemistry={chemistry}\nbattery.charged_v={NumberText.Short(milliVolts, 3)}";
                Assert.AreEqual(isTaken, Faults(file).Length == 0, file);
                var fault = monitor.RunTime.TrySet(RunTimeKey.ChargedVoltage, milliVolts);
                if (isTaken) Assert.IsNull(fault);
                else StringAssert.StartsWith(fault, "battery.charged_v and battery.cells contradict");
            }
        }
    }

    [TestMethod]
    public void The_template_says_each_range_before_its_key()
    {
        var lines = SettingsTemplate.Write().Split('\n');
        foreach (var key in Keys.Select(row => (string)row[0]))
        {
            var definition = Definition(key);
            var at = Array.FindIndex(lines, line => line.TrimStart('#').StartsWith(key + " = ", StringComparison.Ordinal));
            StringAssert.Contains(lines[at - 1], NumberText.Range(definition.Min, definition.Max, definition.Decimals), key);
        }
    }

    private static IEnumerable<CommandDefinition> Commands() =>
        Enumerable.Range(0, CommandCatalogue.Count).Select(CommandCatalogue.At).Where(command => command.Form == CommandForm.Number);

    private static string KeyOf(CommandDefinition command) =>
        command.Name.StartsWith("publish_", StringComparison.Ordinal) ? command.Name.Replace("publish_", "publish.") : "battery." + command.Name;

    private static SettingDefinition Definition(string key) => Table[Table.IndexOf(key)];

    private static bool IsText(SettingDefinition definition) => definition.Kind is SettingKind.Text or SettingKind.Id or SettingKind.Topic;

    private static string File(string key, bool isMax, int more)
    {
        var definition = Definition(key);
        var value = (isMax ? definition.Max : definition.Min) + more;
        return Companions.Of(key, isMax) + key + "=" + (IsText(definition) ? new string('a', (int)value) : NumberText.Short(value, definition.Decimals));
    }

    private static string Faults(string file) =>
        string.Join("; ", SettingsParser.Parse(file).Faults.Select(fault => $"{fault.Key}: {fault.Found}; allowed {fault.Allowed}"));

    private static MonitorOptions Monitor(string file)
    {
        var settings = SettingsParser.Parse(file);
        Assert.IsEmpty(settings.Faults, file);
        return MonitorSettings.Create(settings)!;
    }
}
