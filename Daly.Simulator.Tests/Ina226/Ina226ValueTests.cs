namespace Daly.Simulator.Tests.Ina226;

/// <summary>Worked examples of the datasheet and of its maker's forum.</summary>
[TestClass]
public sealed class Ina226ValueTests
{
    private readonly Wire _wire = new();

    [TestMethod]
    [DataRow(0x0A00, 20_000_000, 11_980_000, 0x1F40, 0x2570, 0x2710, 0x12B8)]
    [DataRow(0x0A00, -20_000_000, 11_980_000, 0xE0C0, 0x2570, 0xD8F0, 0x12B8)]
    [DataRow(0x08BC, 75_000_000, 26_400_000, 0x7530, 0x5280, 0x7FF1, 0x871B)]
    [DataRow(0x06AA, -37_500_000, 27_200_000, 0xC568, 0x5500, 0xCF31, 0x351A)]
    [DataRow(0x0800, 81_500_000, 5_000_000, 0x7F58, 0x0FA0, 0x7F58, 0x1978)]
    [DataRow(0x0800, 1_247_500, 1_258_750, 0x01F3, 0x03EF, 0x01F3, 0x0019)]
    public void Voltages_give_the_registers_of_the_worked_examples(
        int calibration, int shuntNanoVolts, int busMicroVolts, int shunt, int bus, int current, int power)
    {
        _wire.Write(0x05, calibration);
        Measure(shuntNanoVolts, busMicroVolts);
        Assert.AreEqual(shunt, _wire.Read(0x01));
        Assert.AreEqual(bus, _wire.Read(0x02));
        Assert.AreEqual(current, _wire.Read(0x04));
        Assert.AreEqual(power, _wire.Read(0x03));
    }

    [TestMethod]
    [DataRow(81_917_500, 0x7FFF)]
    [DataRow(200_000_000, 0x7FFF)]
    [DataRow(-81_920_000, 0x8000)]
    [DataRow(-200_000_000, 0x8000)]
    [DataRow(-2_500, 0xFFFF)]
    [DataRow(-80_000_000, 0x8300)]
    [DataRow(1_249, 0x0000)]
    [DataRow(1_251, 0x0001)]
    public void The_shunt_is_quantized_to_2500_nV_and_clipped(int nanoVolts, int expected)
    {
        Measure(nanoVolts, 0);
        Assert.AreEqual(expected, _wire.Read(0x01));
    }

    [TestMethod]
    [DataRow(-50_000, 0x0000)]
    [DataRow(1_250, 0x0001)]
    [DataRow(40_958_750, 0x7FFF)]
    [DataRow(58_000_000, 0x7FFF)]
    public void The_bus_is_quantized_to_1250_uV_and_clipped(int microVolts, int expected)
    {
        Measure(0, microVolts);
        Assert.AreEqual(expected, _wire.Read(0x02));
    }

    [TestMethod]
    public void Offset_and_gain_move_the_result()
    {
        _wire.Chip.Errors.ShuntOffsetNanoVolts = -10_000;
        _wire.Chip.Errors.ShuntGainPpm = 1_000;
        _wire.Chip.Errors.BusOffsetMicroVolts = 7_500;
        _wire.Chip.Errors.BusGainPpm = -1_000;
        Measure(50_000_000, 20_000_000);
        Assert.AreEqual((50_050_000 - 10_000) / 2_500, _wire.Read(0x01));
        Assert.AreEqual((19_980_000 + 7_500) / 1_250, _wire.Read(0x02));
    }

    [TestMethod]
    public void Noise_has_its_size_and_comes_again_with_its_seed()
    {
        double deviation = Deviation(new Wire(7), out long sum);
        Assert.AreEqual(4.0, deviation, 0.4);
        Deviation(new Wire(7), out long same);
        Deviation(new Wire(8), out long other);
        Assert.AreEqual(sum, same);
        Assert.AreNotEqual(sum, other);
    }

    [TestMethod]
    public void Too_much_for_the_current_register_is_flagged()
    {
        _wire.Write(0x05, 0x7FFF);
        Measure(80_000_000, 12_000_000);
        Assert.AreEqual(0x000C, _wire.Read(0x06));
    }

    private static double Deviation(Wire wire, out long sum)
    {
        wire.Chip.Errors.ShuntNoiseNanoVolts = 10_000;
        sum = 0;
        long squares = 0;
        for (int i = 0; i < 2_000; i++)
        {
            wire.Pass(2_200);
            int value = (short)wire.Read(0x01);
            sum += value * (i + 1);
            squares += value * value;
        }

        return System.Math.Sqrt(squares / 2_000.0);
    }

    private void Measure(int shuntNanoVolts, int busMicroVolts)
    {
        _wire.Input.ShuntNanoVolts = shuntNanoVolts;
        _wire.Input.BusMicroVolts = busMicroVolts;
        _wire.Write(0x00, 0x4127);
        _wire.Pass(2_200);
    }
}
