using Daly.Monitor.Calibration;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Sources;

/// <summary>The pack voltage from where the settings say: sensor, sensor behind a divider, or BMS.</summary>
internal sealed class VoltageInput
{
    private const int MaxAgeMs = 10_000;

    private readonly MonitorOptions _options;
    private readonly ShuntCalibration _calibration;
    private long _atMs = Absent.Long;

    internal VoltageInput(MonitorOptions options, ShuntCalibration calibration)
    {
        _options = options;
        _calibration = calibration;
    }

    /// <summary>Gets the voltage in millivolts, or absent.</summary>
    internal int MilliVolts { get; private set; } = Absent.Value;

    /// <summary>Gets whether the voltage is that of the cells: the BMS's always, the sensor's only while both FETs are on.</summary>
    internal bool IsOfCells { get; private set; }

    internal void Update(long nowMs, ShuntReading reading, BmsView bms)
    {
        bool isBms = _options.VoltageSource == VoltageSource.Bms || !HasShunt(nowMs, reading);
        if (isBms)
            TakeBms(bms);
        else if (reading.TimestampMs != _atMs)
            TakeShunt(reading);

        IsOfCells = bms.IsOnline && (isBms || bms.AreFetsOn);
        if (!CurrentInput.IsFresh(nowMs, _atMs, MaxAgeMs))
            MilliVolts = Absent.Value;
    }

    private static bool HasShunt(long nowMs, ShuntReading reading) =>
        reading.Sequence > 0 && CurrentInput.IsFresh(nowMs, reading.TimestampMs, MaxAgeMs);

    private void TakeBms(BmsView bms)
    {
        _atMs = bms.IsOnline && bms.PackMilliVolts != Absent.Value ? bms.PackAtMs : Absent.Long;
        MilliVolts = bms.PackMilliVolts;
    }

    private void TakeShunt(ShuntReading reading)
    {
        if (!reading.IsValid)
            return;

        long microVolts = _calibration.MicroVolts(reading.BusMicroVolts);
        if (_options.VoltageSource == VoltageSource.Divider)
        {
            long sum = (long)_options.DividerUpperOhms + _options.DividerLowerOhms;
            microVolts = Whole.Round(microVolts * sum, _options.DividerLowerOhms);
        }

        _atMs = reading.TimestampMs;
        MilliVolts = (int)Whole.Round(microVolts, 1000);
    }
}
