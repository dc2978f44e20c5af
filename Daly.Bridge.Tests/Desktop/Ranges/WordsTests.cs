using System;
using System.Linq;
using Daly.Bridge.Commands.Catalogue;
using Daly.Monitor.Settings;
using Daly.Protocol;
using Daly.Protocol.Dialects;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Ranges;

/// <summary>The words of a choice are those that somebody knows who acts on them, and no other.</summary>
[TestClass]
public sealed class WordsTests
{
    private static readonly SettingsTable Table = new();

    [TestMethod]
    public void The_dialects_are_the_rows_of_the_dialects_and_auto()
    {
        var rows = Enumerable.Range(0, 100).Select(BmsDialects.At).OfType<DialectRow>().Select(row => row.Word).Distinct();
        CollectionAssert.AreEquivalent(rows.Append(BmsDialects.Auto).ToArray(), Words("bms.dialect"));
    }

    [TestMethod]
    public void What_can_be_allowed_is_what_a_command_asks_for()
    {
        var wanted = Enumerable.Range(0, CommandCatalogue.Count).Select(CommandCatalogue.At).Select(command => command.AllowWord).OfType<string>();
        CollectionAssert.AreEquivalent(wanted.Distinct().ToArray(), Words("control.allow"));
    }

    [TestMethod]
    public void A_choice_that_is_an_enumeration_has_its_names_in_the_order_of_its_numbers()
    {
        CollectionAssert.AreEqual(EnumWords.Of<WebListen>().ToArray(), Words("web.listen"));
        CollectionAssert.AreEqual(EnumWords.Of<BalanceFormat>().ToArray(), Words("bms.balance_format"));
        CollectionAssert.AreEqual(EnumWords.Of<CurrentSignKind>("Unknown").Prepend("auto").ToArray(), Words("bms.current_sign"));
        Assert.HasCount(Enum.GetValues<VoltageSource>().Length, Words("shunt.voltage_source"));
        Assert.HasCount(Enum.GetValues<BatteryChemistry>().Length, Words("battery.chemistry"));
    }

    private static string[] Words(string key) => Table[Table.IndexOf(key)].Words;
}
