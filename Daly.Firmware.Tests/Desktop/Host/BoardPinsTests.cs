using System;
using Daly.Firmware.Boards;
using Daly.Settings;

namespace Daly.Firmware.Tests.Desktop.Host;

[TestClass]
public sealed class BoardPinsTests
{
    [TestMethod]
    [DataRow("esp32-devkit")]
    [DataRow("s2-mini")]
    [DataRow("esp32-s3")]
    [DataRow("esp32-c3")]
    public void Every_board_can_be_used_as_it_is(string board)
    {
        BoardPins pins = Pins($"board.profile = {board}\n");
        Assert.AreEqual(board, BoardProfiles.Get(board).Name);
        Assert.IsNull(pins.UartProblem ?? pins.I2cProblem ?? pins.ButtonProblem ?? pins.WakeProblem);
    }

    [TestMethod]
    public void The_S2_Mini_has_the_pins_of_the_original_project()
    {
        BoardPins pins = Pins("board.profile = s2-mini\n");
        Assert.AreEqual("17 18 37 39 7", $"{pins.UartTx} {pins.UartRx} {pins.I2cSda} {pins.I2cScl} {pins.Button}");
    }

    [TestMethod]
    [DataRow("esp32-devkit", "pins.uart_tx = 36", "pins.uart_tx: GPIO 36 can only be read on esp32-devkit")]
    [DataRow("esp32-devkit", "pins.uart_tx = 6", "pins.uart_tx: GPIO 6 is missing or taken on esp32-devkit")]
    [DataRow("esp32-devkit", "pins.uart_tx = 1", "pins.uart_tx: GPIO 1 is missing or taken on esp32-devkit")]
    [DataRow("esp32-devkit", "pins.uart_tx = 40", "pins.uart_tx: GPIO 40 is missing or taken on esp32-devkit")]
    [DataRow("esp32-devkit", "pins.uart_tx = 21", "pins.uart_tx: GPIO 21 has two purposes")]
    [DataRow("esp32-c3", "pins.uart_tx = 22", "pins.uart_tx: GPIO 22 is missing or taken on esp32-c3")]
    [DataRow("esp32-c3", "pins.uart_tx = 20", "pins.uart_tx: GPIO 20 is missing or taken on esp32-c3")]
    [DataRow("esp32-s3", "pins.uart_tx = 19", "pins.uart_tx: GPIO 19 is missing or taken on esp32-s3")]
    public void A_pin_that_cannot_be_used_is_named_with_its_board(string board, string line, string problem) =>
        Assert.AreEqual(problem, Pins($"board.profile = {board}\n{line}\n").UartProblem);

    [TestMethod]
    public void A_pin_that_can_only_be_read_does_for_receiving() =>
        Assert.IsNull(Pins("pins.uart_rx = 36\n").UartProblem);

    [TestMethod]
    public void The_wake_output_is_checked_too() =>
        Assert.AreEqual("wake.pin: GPIO 35 can only be read on esp32-devkit", Pins("wake.pin = 35\n").WakeProblem);

    private static BoardPins Pins(string text)
    {
        BridgeSettings settings = SettingsParser.Parse(text);
        Assert.AreEqual("", string.Join('\n', Array.ConvertAll(settings.Faults, fault => fault.ToString())));
        return new BoardPins(BoardProfiles.Get(settings.Device.Profile), settings.Device, settings.Control.WakePin);
    }
}
