using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>Values as both maps store them.</summary>
internal static class RegisterValue
{
    public const int Missing = 0xFFFF;
    public const int CurrentOffset = 30000;
    private const int MissingSensor = 0x00FF;
    private const int TemperatureOffset = 40;

    public static int Temperature(double celsius) => (int)Math.Round(celsius) + TemperatureOffset;

    /// <summary>Above 30000 charges, below discharges, on every board that speaks these dialects.</summary>
    public static int Current(int deciAmps) => CurrentOffset + deciAmps;

    public static int Cell(BmsMeasurement measured, int index) =>
        index < measured.CellMilliVolts.Length ? measured.CellMilliVolts[index] : 0;

    public static int Sensor(BmsMeasurement measured, int index) =>
        index < measured.SensorCelsius.Length ? Temperature(measured.SensorCelsius[index]) : MissingSensor;

    public static int State(BmsMeasurement measured) => Math.Sign(measured.CurrentDeciAmps) switch { > 0 => 1, < 0 => 2, _ => 0 };

    public static int Mean(BmsMeasurement measured)
    {
        var sum = 0;
        foreach (var cell in measured.CellMilliVolts) sum += cell;
        return sum / measured.CellMilliVolts.Length;
    }

    public static int PowerWatts(BmsMeasurement measured) =>
        Math.Abs(measured.PackDeciVolts * measured.CurrentDeciAmps) / 100;

    /// <summary>Two characters of a text; zero behind its end.</summary>
    public static int Text(string text, int word) => (Character(text, word * 2) << 8) | Character(text, (word * 2) + 1);

    private static int Character(string text, int at) => at < text.Length ? text[at] : 0;
}
