using System;
using System.Linq;
using Daly.Hal;
using Daly.Simulator.I2c;
using Daly.Simulator.Ssd1306;

namespace Daly.Simulator.Tests.Ssd1306;

/// <summary>Expected behaviour from the datasheet, SSD1306 rev. 1.1.</summary>
[TestClass]
public sealed class Ssd1306ModelTests
{
    private const int Address = 0x3C;

    private static readonly byte[] Upright = [0x00, 0x8D, 0x14, 0xA1, 0xC8, 0xAF];

    private readonly SimulatedI2cBus _bus = new();
    private readonly Ssd1306Model _chip = new();

    [TestInitialize]
    public void PlugIn() => _bus.Attach(Address, _chip);

    [TestMethod]
    public void After_power_on_it_is_off_and_says_so_in_its_status()
    {
        var status = new byte[1];
        Assert.AreEqual(I2cResult.Ok, _bus.Transfer(Address, [], 0, status, 1));
        Assert.AreEqual(0x40, status[0]);
        Send([0x00, 0xAF]);
        Assert.AreEqual(I2cResult.Ok, _bus.Transfer(Address, [], 0, status, 1));
        Assert.AreEqual(0x00, status[0]);
    }

    [TestMethod]
    public void Without_the_charge_pump_nothing_is_seen()
    {
        Send([0x00, 0xA1, 0xC8, 0xAF, 0xA5]);
        Assert.IsFalse(_chip.IsLit(0, 0));
        Send([0x00, 0x8D, 0x14]);
        Assert.IsTrue(_chip.IsLit(0, 0));
    }

    [TestMethod]
    public void In_horizontal_addressing_the_pointer_runs_through_the_window_and_begins_anew()
    {
        Blank();
        Send([0x00, 0x20, 0x00, 0x21, 0x02, 0x03, 0x22, 0x01, 0x02]);
        Send([0x40, 0x01, 0x02, 0x03, 0x04, 0x05]);
        Assert.AreEqual("05 02 03 04", Cells((1, 2), (1, 3), (2, 2), (2, 3)));
    }

    [TestMethod]
    public void In_vertical_addressing_the_pages_come_first()
    {
        Blank();
        Send([0x00, 0x20, 0x01, 0x21, 0x02, 0x03, 0x22, 0x01, 0x02]);
        Send([0x40, 0x01, 0x02, 0x03, 0x04, 0x05]);
        Assert.AreEqual("05 03 02 04", Cells((1, 2), (1, 3), (2, 2), (2, 3)));
    }

    [TestMethod]
    public void In_page_addressing_the_column_wraps_and_the_page_stays()
    {
        Blank();
        Send([0x00, 0x20, 0x02, 0xB3, 0x0E, 0x17]);
        Send([0x40, 0x01, 0x02, 0x03]);
        Assert.AreEqual("01 02 03 00", Cells((3, 126), (3, 127), (3, 0), (4, 0)));
    }

    [TestMethod]
    public void Bit_0_is_the_top_row_and_mirroring_turns_the_picture()
    {
        Blank();
        Send([0x00, 0x20, 0x02, 0xB0, 0x00, 0x10]);
        Send([0x40, 0x01]);
        Assert.IsTrue(_chip.IsLit(0, 0));
        Send([0x00, 0xA0, 0xC0]);
        Assert.IsFalse(_chip.IsLit(0, 0));
        Assert.IsTrue(_chip.IsLit(127, 63));
    }

    [TestMethod]
    public void The_multiplex_ratio_gives_the_rows_and_less_than_16_is_no_ratio()
    {
        Send([0x00, 0xA8, 0x1F]);
        Assert.AreEqual(32, _chip.Height);
        Send([0x00, 0xA8, 0x05]);
        Assert.AreEqual(32, _chip.Height);
        Assert.HasCount(512, _chip.Picture());
    }

    [TestMethod]
    public void Inverse_start_line_and_all_on_change_what_is_seen_and_not_the_memory()
    {
        Blank();
        Send([0x00, 0x20, 0x02, 0xB1, 0x00, 0x10]);
        Send([0x40, 0x01]);
        Send([0x00, 0x48]);
        Assert.IsTrue(_chip.IsLit(0, 0));
        Send([0x00, 0xA7]);
        Assert.IsFalse(_chip.IsLit(0, 0));
        Assert.IsTrue(_chip.IsLit(1, 0));
        Send([0x00, 0xA6, 0xA5]);
        Assert.IsTrue(_chip.IsLit(1, 0));
        Send([0x00, 0xA4, 0x40]);
        Assert.AreEqual("01", Cells((1, 0)));
    }

    [TestMethod]
    public void A_control_byte_with_Co_is_for_one_byte_only()
    {
        Blank();
        Send([0x80, 0xB2, 0x80, 0x00, 0x80, 0x10, 0xC0, 0x11, 0x40, 0x22]);
        Assert.AreEqual("11 22", Cells((2, 0), (2, 1)));
    }

    [TestMethod]
    public void A_command_may_come_in_pieces_and_an_unknown_one_is_counted()
    {
        Send([0x00, 0xA8]);
        Send([0x00, 0x1F]);
        Assert.AreEqual(32, _chip.Height);
        Send([0x00, 0x2F]);
        Assert.AreEqual(1, _chip.UnknownCommands);
    }

    [TestMethod]
    public void A_dead_chip_does_not_answer_and_a_brown_out_forgets_the_settings()
    {
        Blank();
        _chip.BrownOut();
        Assert.IsFalse(_chip.IsOn);
        _chip.IsDead = true;
        Assert.AreEqual(I2cResult.AddressNotAcknowledged, _bus.Transfer(Address, [0x00, 0xE3], 2, [], 0));
    }

    private void Blank()
    {
        Send(Upright);
        Send([0x00, 0x20, 0x00, 0x21, 0x00, 0x7F, 0x22, 0x00, 0x07]);
        Send([0x40, .. new byte[1024]]);
        Assert.IsTrue(_chip.Picture().All(value => value == 0));
    }

    private void Send(byte[] bytes) => Assert.AreEqual(I2cResult.Ok, _bus.Transfer(Address, bytes, bytes.Length, [], 0));

    private string Cells(params (int Page, int Column)[] cells)
    {
        byte[] picture = _chip.Picture();
        return string.Join(' ', cells.Select(cell => Convert.ToHexString(picture, (cell.Page * 128) + cell.Column, 1)));
    }
}
