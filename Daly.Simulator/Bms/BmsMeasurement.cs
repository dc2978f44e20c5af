using Daly.Simulator.Battery;

namespace Daly.Simulator.Bms;

/// <summary>
/// What a board measures, in the steps of its wire format: 1 mV, 0.1 V, 0.1 A with its dead band, 1 °C.
/// </summary>
public sealed class BmsMeasurement
{
    private const double FetKelvinPerSquareAmp = 0.002;
    private readonly double _deadBandAmps;

    internal BmsMeasurement(BmsProfile profile)
    {
        _deadBandAmps = profile.DeadBandAmps;
        CellMilliVolts = new int[profile.Cells];
        SensorCelsius = new int[profile.Sensors];
    }

    /// <summary>Gets the voltages of the cells, in millivolts.</summary>
    public int[] CellMilliVolts { get; }

    /// <summary>Gets the temperatures of the sensors, in °C.</summary>
    public int[] SensorCelsius { get; }

    /// <summary>Gets the pack's voltage in 0.1 V.</summary>
    public int PackDeciVolts { get; private set; }

    /// <summary>Gets the current in 0.1 A, positive = charging, 0 inside the dead band.</summary>
    public int CurrentDeciAmps { get; private set; }

    /// <summary>Gets the temperature of the FETs, in °C.</summary>
    public int FetCelsius { get; private set; }

    /// <summary>Gets the index of the highest cell.</summary>
    public int MaxCell { get; private set; }

    /// <summary>Gets the index of the lowest cell.</summary>
    public int MinCell { get; private set; }

    /// <summary>Gets the index of the warmest sensor.</summary>
    public int MaxSensor { get; private set; }

    /// <summary>Gets the index of the coldest sensor.</summary>
    public int MinSensor { get; private set; }

    internal void Update(PowerCircuit circuit)
    {
        var cells = circuit.Pack.Cells;
        for (var i = 0; i < CellMilliVolts.Length; i++)
            CellMilliVolts[i] = Math.Min(5000, (int)Math.Round(cells[i].TerminalVolts(circuit.CellAmps) * 1000));
        PackDeciVolts = (int)Math.Round(circuit.PackVolts * 10);
        var amps = circuit.ShuntAmps;
        CurrentDeciAmps = Math.Abs(amps) < _deadBandAmps ? 0 : (int)Math.Round(amps * 10);
        UpdateTemperatures(circuit.Pack.Temperature.CellCelsius, amps);
        (MinCell, MaxCell) = Extremes(CellMilliVolts);
        (MinSensor, MaxSensor) = Extremes(SensorCelsius);
    }

    private void UpdateTemperatures(double celsius, double amps)
    {
        FetCelsius = (int)Math.Round(celsius + 2 + (amps * amps * FetKelvinPerSquareAmp));
        for (var i = 0; i < SensorCelsius.Length; i++)
            SensorCelsius[i] = Math.Clamp((int)Math.Round(celsius + (i % 3 * 0.4)), -40, 200);
    }

    private static (int Min, int Max) Extremes(int[] values)
    {
        var (min, max) = (0, 0);
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[min]) min = i;
            if (values[i] > values[max]) max = i;
        }

        return (min, max);
    }
}
