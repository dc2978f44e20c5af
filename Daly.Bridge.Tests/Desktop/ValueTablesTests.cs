using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Bridge.Discovery;
using Daly.Bridge.Topics;
using Daly.Monitor.Anchors;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;
using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Sensors;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The rows of the published values, each for itself and against what they name.</summary>
[TestClass]
public sealed class ValueTablesTests
{
    [TestMethod]
    public void Each_row_has_a_key_of_its_own_and_a_form_that_can_be_written()
    {
        var all = Tables().ToArray();
        Assert.IsGreaterThan(190, all.Length);
        Assert.AreEqual(string.Empty, string.Join(' ', all.GroupBy(row => (row.Table, row.Row.Key)).Where(group => group.Count() > 1)));
        foreach (var (_, row) in all)
        {
            var isNumber = row.Form == "0" || (row.Form.Length == 2 && row.Form.All(char.IsAsciiDigit) && row.Form[0] >= row.Form[1]);
            Assert.IsTrue(isNumber || row.Form is "w" or "e" or "*" or "#", $"{row.Topic}.{row.Key}: {row.Form}");
            Assert.AreEqual(row.Key.Contains('#', StringComparison.Ordinal), row.Form == "#", row.Key);
        }
    }

    [TestMethod]
    public void A_row_that_is_announced_has_a_name_and_one_that_is_not_has_none()
    {
        foreach (var (_, row) in Tables()) Assert.AreEqual(row.Kind.Length > 0, row.Name.Length > 0, $"{row.Topic}.{row.Key}");
    }

    [TestMethod]
    public void The_unit_of_a_key_is_the_unit_of_its_row()
    {
        foreach (var (_, row) in Tables())
        {
            var ending = row.Key.Replace("_total", string.Empty, StringComparison.Ordinal).Split('_')[^1];
            var unit = ending switch
            {
                "v" => "V", "a" => "A", "w" => "W", "ah" => "Ah", "wh" => "Wh", "mv" => "mV", "ma" => "mA", "uv" => "µV", "c" => "°C",
                "pct" => "%", "h" => "h", "dbm" => "dBm", _ => string.Empty,
            };
            if (ending is "s" or "ms") unit = row.Key == "age_ms" ? string.Empty : ending;
            if (row.Key.EndsWith("_free_bytes", StringComparison.Ordinal)) unit = "B";
            Assert.AreEqual(unit, row.Unit, $"{row.Topic}.{row.Key}");
        }
    }

    [TestMethod]
    [DataRow("alarms", false)]
    [DataRow("alarms", true)]
    public void The_groups_of_alarms_are_those_of_the_catalogue_in_its_order(string topic, bool isOfPack)
    {
        var keys = Tables().Where(row => row.Row.Topic == topic && row.Table >= ValueTables.OfDevice == isOfPack).Select(row => row.Row.Key);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, AlarmCatalogue.GroupCount).Select(group => AlarmCatalogue.GroupKey((AlarmGroup)group)).ToArray(),
            keys.Skip(3).Take(AlarmCatalogue.GroupCount).ToArray());
    }

    [TestMethod]
    public void The_words_of_a_row_are_the_names_of_its_enumeration_in_the_order_of_its_numbers()
    {
        AssertWords<ChargeState>("pack", "state", nameof(ChargeState.Unknown));
        AssertWords<ChargeState>("bank", "state", nameof(ChargeState.Unknown));
        AssertWords<LinkState>("link", "state");
        AssertWords<LinkSymptom>("link", "symptom");
        AssertWords<SensorState>("monitor", "sensor");
        AssertWords<SourceAgreement>("monitor", "bms_agreement", nameof(SourceAgreement.Unknown));
        AssertWords<SyncBlock>("monitor", "sync_blocked_by");
        AssertWords<SocQuality>("shunt", "soc_quality");
        AssertWords<CurrentSource>("shunt", "soc_source", nameof(CurrentSource.None));
        AssertWords<SyncBlock>("shunt", "sync_blocked_by");
        Assert.AreEqual(10, Tables().Count(row => row.Row.Options.Length > 0), "one more row with words");
        Assert.AreEqual(10, Tables().Count(row => row.Row.Form == "e"), "words are told by their number");
    }

    private static void AssertWords<T>(string topic, string key, string? withoutWord = null)
        where T : struct, Enum
    {
        var row = Tables().Single(row => row.Row.Topic == topic && row.Row.Key == key).Row;
        Assert.AreEqual(string.Join(',', EnumWords.Of<T>(withoutWord)), row.Options, key);
    }

    private static IEnumerable<(int Table, EntityRow Row)> Tables()
    {
        for (var table = 0; table < ValueTables.Count; table++)
        {
            for (var index = 0; index < ValueTables.Rows(table); index++)
            {
                var row = new EntityRow();
                row.Parse(ValueTables.Row(table, index), ValueTables.Topic(table), 0);
                yield return (table, row);
            }
        }
    }
}
