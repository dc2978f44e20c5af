using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.Firmware.Boards;
using Daly.Settings;

namespace Daly.Firmware.Tests.Desktop.Host;

/// <summary>The table of pins and the drawings in docs/hardware.md are those of the board profiles.</summary>
[TestClass]
public sealed class BoardTableTests
{
    private static readonly SettingsTable Table = new();

    private static readonly string[] Boards = Table[Table.IndexOf("board.profile")].Words;

    private static string[] Guide { get; } =
        File.ReadAllLines(Path.Combine(SourceTree.Find(AppContext.BaseDirectory).Root, "docs", "hardware.md"));

    [TestMethod]
    public void Every_word_of_the_setting_is_a_board() =>
        CollectionAssert.AreEqual(Boards, Boards.Select(name => BoardProfiles.Get(name).Name).ToArray());

    [TestMethod]
    public void The_columns_are_the_profiles() =>
        Assert.AreEqual(string.Join(' ', Boards), string.Join(' ', Cells("`board.profile`").Select(cell => cell.Trim('`'))));

    [TestMethod]
    [DataRow("TX →", "► INA", "TX")]
    [DataRow("RX ←", "◄ OUTB", "RX")]
    [DataRow("SDA", "─ SDA", "SDA")]
    [DataRow("SCL", "─ SCL", "SCL")]
    [DataRow("Button", "◄ btn", "Button")]
    public void The_pins_are_those_of_the_profiles(string row, string drawn, string purpose)
    {
        string wanted = string.Join(' ', Boards.Select(name => Pin(BoardProfiles.Get(name), purpose)));
        Assert.AreEqual(wanted, string.Join(' ', Cells(row).Select(Number)));
        Assert.AreEqual(wanted, string.Join(' ', Drawn(drawn)));
    }

    [TestMethod]
    public void The_wake_pins_that_are_suggested_can_be_used()
    {
        int[] suggested = [.. Cells("Wake").Select(Number)];
        Assert.AreEqual(string.Join(' ', suggested), string.Join(' ', Drawn("► wake")));
        for (int i = 0; i < Boards.Length; i++)
        {
            var device = SettingsParser.Parse(string.Empty).Device;
            Assert.IsNull(new BoardPins(BoardProfiles.Get(Boards[i]), device, suggested[i]).WakeProblem);
        }
    }

    private static IEnumerable<string> Cells(string row) => Guide
        .Single(line => line.StartsWith("| " + row, StringComparison.Ordinal) && line.Split('|').Length == Boards.Length + 3)
        .Split('|')[2..^1].Select(cell => cell.Trim());

    private static int Number(string cell) => int.Parse(cell.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Drawn(string what) =>
        Guide.Single(line => line.Contains('│') && line.Split(what).Length == Boards.Length + 1)
            .Split('│').Where(part => part.Contains(what, StringComparison.Ordinal)).Select(part => part.Trim().Split(' ')[0]);

    private static int Pin(BoardProfile board, string purpose) => purpose switch
    {
        "TX" => board.UartTx,
        "RX" => board.UartRx,
        "SDA" => board.I2cSda,
        "SCL" => board.I2cScl,
        "Button" => board.Button,
        _ => Absent.Value,
    };
}
