using System;
using System.Linq;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>Commands, what they take and need, and the numbers about them.</summary>
[TestClass]
public sealed class MqttCommandTests
{
    private static readonly CommandDefinition[] All = [.. Enumerable.Range(0, CommandCatalogue.Count).Select(CommandCatalogue.At)];

    private static string[][] Table => MqttDocument.Table(MqttDocument.Section("## Commands"), "Command");

    [TestMethod]
    public void The_commands_of_the_document_are_those_that_are_there() =>
        CollectionAssert.AreEqual(All.Select(command => $"`{command.Name}`").ToArray(), Table.Select(cells => cells[0]).ToArray());

    [TestMethod]
    public void Every_command_is_documented_with_value_permission_and_danger()
    {
        foreach (var (command, cells) in All.Zip(Table))
        {
            Assert.AreEqual(command.IsOfPack ? "pack" : "bridge", cells[1], command.Name);
            CheckValue(command, cells[2]);
            Assert.AreEqual(command.AllowWord, MqttDocument.Words(cells[3]).SingleOrDefault(), command.Name);
            Assert.AreEqual(command.IsDangerous ? "yes" : command.IsFet ? "`off`" : "no", cells[4], command.Name);
        }
    }

    [TestMethod]
    public void Every_range_in_words_is_the_range_in_numbers()
    {
        foreach (var command in All.Where(command => command.Form == CommandForm.Number))
        {
            var scale = (decimal)Math.Pow(10, command.Decimals);
            StringAssert.StartsWith(command.Range, FormattableString.Invariant($"{command.Min / scale:0.###} to {command.Max / scale:0.###} "));
        }
    }

    [TestMethod]
    public void Every_acknowledgement_is_documented_and_no_other()
    {
        var words = Enumerable.Range(0, CommandAcks.Count).Select(CommandAcks.Word).ToArray();
        var documented = MqttDocument.Table(MqttDocument.Section("### Guards"), "Word").Select(cells => MqttDocument.Words(cells[0]).Single()).ToArray();
        CollectionAssert.AreEquivalent(words, documented);
    }

    [TestMethod]
    public void Every_number_about_the_payload_of_a_command_is_in_the_row_of_its_key()
    {
        var section = MqttDocument.Section("### Payload of a command");
        AssertFigures(MqttDocument.Row(section, "id")[1], "1", $"{CommandPayloadReader.MaxIdLength} characters", $"{RecentIds.Capacity}");
        AssertFigures(MqttDocument.Row(section, "for_s")[1], "1", $"{CommandFactory.MaxForSeconds}");
    }

    [TestMethod]
    public void Every_number_about_the_rate_of_commands_is_documented()
    {
        string commands = $"{CommandRate.MaxCommands} commands", seconds = $"{CommandRate.WindowMs / 1000} s";
        var line = MqttDocument.Section("### Guards").Split('\n').Single(line => line.StartsWith("- **Rate.**", StringComparison.Ordinal));
        AssertFigures(line, commands, seconds, $"{CommandMailbox.Capacity}");
        AssertFigures(MqttDocument.Row(MqttDocument.Section("### Results"), "rate_limit")[1], commands, seconds);
    }

    [TestMethod]
    public void Every_number_about_the_write_back_is_documented() =>
        AssertFigures(
            MqttDocument.Section("### Telling the BMS our state of charge"),
            $"{SocWriteBack.TolerancePermille / 10} %",
            $"{SocWriteBack.PeriodMs / 1000} s");

    private static void CheckValue(CommandDefinition command, string cell)
    {
        CollectionAssert.AreEquivalent(MqttDocument.Words(command.Range), MqttDocument.Words(cell), command.Name);
        Assert.AreEqual(command.Form == CommandForm.Parameter && command.IsDangerous, cell.Contains("number", StringComparison.Ordinal), command.Name);
        string[] decimals = command.Decimals switch { 0 => [], 1 => ["1 decimal"], _ => [$"{command.Decimals} decimals"] };
        AssertFigures(cell, [.. MqttDocument.Figures(command.Range), .. decimals]);
    }

    private static void AssertFigures(string text, params string[] figures) =>
        CollectionAssert.AreEquivalent(figures, MqttDocument.Figures(text), text);
}
