using System.Linq;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Modbus;

/// <summary>
/// What stands in which register, against the tables of docs/protocol-modbus.md: a pack at rest, cells of 3271 mV at 40 %,
/// 20 °C, 100 Ah.
/// </summary>
[TestClass]
public sealed class RegisterImageTests
{
    private const int CellMilliVolts = 3271;
    private const int TwentyCelsius = 60;
    private const int NoCurrent = 30000;

    [TestMethod]
    public void A_read_of_62_registers_is_the_129_bytes_of_a_D2_status()
    {
        var reply = D2(new BmsProfile()).AskRaw(0x00, 62);
        Check.Equal(129, reply.Length);
        Check.Equal("d2037c", TestHost.Hex(reply[..3]));
    }

    [TestMethod]
    public void D2_cells_and_sensors_are_followed_by_nothing()
    {
        var registers = D2(new BmsProfile { Cells = 4, Sensors = 2 }).Ask(0x00, 62);
        Check.True(registers[..4].All(cell => cell == CellMilliVolts));
        Check.True(registers[4..0x20].All(cell => cell == 0));
        Check.Equal("60 60 255 255", string.Join(' ', registers[0x20..0x24]));
        Check.Equal("4 2", $"{registers[0x31]} {registers[0x32]}");
    }

    [TestMethod]
    public void D2_live_values_stand_where_the_table_has_them()
    {
        var registers = D2(new BmsProfile()).Ask(0x00, 62);
        Check.Equal(16 * CellMilliVolts / 100, registers[0x28]);
        Check.Equal(NoCurrent, registers[0x29]);
        Check.Equal(400, registers[0x2A]);
        Check.Equal($"{CellMilliVolts} {CellMilliVolts}", $"{registers[0x2B]} {registers[0x2C]}");
        Assert.IsInRange(TwentyCelsius, TwentyCelsius + 1, registers[0x2D]);
        Check.Equal(TwentyCelsius, registers[0x2E]);
        Check.Equal("0 400 16 4 2", string.Join(' ', registers[0x2F..0x34]));
        Check.Equal("1 1", $"{registers[0x35]} {registers[0x36]}");
        Check.Equal($"{CellMilliVolts} 0 0", string.Join(' ', registers[0x37..0x3A]));
        Check.Equal("0 0 0 0", string.Join(' ', registers[0x3A..0x3E]));
    }

    [TestMethod]
    [DataRow(20.0, 0.0, 29800, 2)]
    [DataRow(0.0, 20.0, 30200, 1)]
    public void Below_30000_discharges_and_above_charges(double load, double charge, int raw, int state)
    {
        foreach (var dialect in new[] { BoardDialects.D2, BoardDialects.P81 })
        {
            var simulation = TestSimulation.Of(
                new BmsProfile { Dialects = dialect }, new ConstantLoad(load), charge > 0 ? new ConstantCharger(charge, 58) : null);
            simulation.AdvanceBy(5_000_000);
            bool isD2 = dialect == BoardDialects.D2;
            var host = isD2 ? new ModbusHost(simulation, 0xD2, 0xD2) : new ModbusHost(simulation, 0x81, 0x51);
            Assert.AreEqual(raw, host.Ask(isD2 ? 0x29 : 0x39, 1)[0], 2);
            Check.Equal(state, host.Ask(isD2 ? 0x2F : 0x48, 1)[0]);
        }
    }

    [TestMethod]
    public void Cells_33_to_48_of_D2_stand_from_0x47_on()
    {
        var registers = D2(new BmsProfile { Cells = 40 }).Ask(0x47, 16);
        Check.True(registers[..8].All(cell => cell == CellMilliVolts));
        Check.True(registers[8..].All(cell => cell == 0));
    }

    [TestMethod]
    public void Live_values_of_0x81_stand_where_the_table_has_them()
    {
        var registers = P81(new BmsProfile { BoardNumber = 3 }, 3).Ask(0x38, 60);
        Check.Equal($"523 {NoCurrent} 400", $"{registers[0]} {registers[1]} {registers[2]}");
        Check.Equal("16 4", $"{registers[0x3C - 0x38]} {registers[0x3D - 0x38]}");
        Check.Equal($"{CellMilliVolts} {CellMilliVolts} 0", $"{registers[0x3E - 0x38]} {registers[0x40 - 0x38]} {registers[0x42 - 0x38]}");
        Assert.IsInRange(TwentyCelsius, TwentyCelsius + 1, registers[0x43 - 0x38]);
        Check.Equal(TwentyCelsius, registers[0x45 - 0x38]);
        Check.Equal("0 400 2", $"{registers[0x48 - 0x38]} {registers[0x4B - 0x38]} {registers[0x4C - 0x38]}");
        Check.Equal("1 1", $"{registers[0x52 - 0x38]} {registers[0x53 - 0x38]}");
        Check.True(registers[(0x6D - 0x38)..(0x73 - 0x38)].All(errors => errors == 0));
    }

    [TestMethod]
    public void Cells_and_sensors_of_0x81_stand_from_0x00_and_0x30_on()
    {
        var registers = P81(new BmsProfile { Cells = 48, Sensors = 3 }, 1).Ask(0x00, 56);
        Check.True(registers[..48].All(cell => cell == CellMilliVolts));
        Check.True(registers[0x30..0x33].All(sensor => sensor is TwentyCelsius or TwentyCelsius + 1));
        Check.Equal(255, registers[0x33]);
    }

    [TestMethod]
    public void Rated_capacity_is_told_in_both_maps()
    {
        Check.Equal(1000, D2(new BmsProfile()).Ask(0x80, 1)[0]);
        Check.Equal(3200, D2(new BmsProfile()).Ask(0x81, 1)[0]);
    }

    [TestMethod]
    public void A_register_that_there_is_not_reads_0xFFFF() => Check.Equal(0xFFFF, D2(new BmsProfile()).Ask(0x7F, 1)[0]);

    [TestMethod]
    public void A_board_of_another_number_does_not_answer() => Check.Equal(0, P81(new BmsProfile { BoardNumber = 2 }, 1).AskRaw(0x38, 60).Length);

    private static ModbusHost D2(BmsProfile profile) =>
        new(TestSimulation.Of(profile with { Dialects = BoardDialects.D2 }), 0xD2, 0xD2);

    private static ModbusHost P81(BmsProfile profile, int number) =>
        new(TestSimulation.Of(profile with { Dialects = BoardDialects.P81 }), (byte)(0x80 + number), (byte)(0x50 + number));
}
