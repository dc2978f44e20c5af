using Daly.Monitor.Records;
using Daly.Monitor.Settings;

namespace Daly.Monitor.Soc;

/// <summary>Suggests a capacity from what flowed between a full and an empty battery. Nothing ever applies it.</summary>
/// <remarks>
/// Accepted: 70 to 105 % of the set capacity, counted without a disturbance, cells at 15 to 35 °C where the temperature is
/// known. The first value is taken as it is, each later one moves the suggestion by a fifth.
/// </remarks>
public sealed class CapacityLearning
{
    private const int LeastPermille = 700;
    private const int MostPermille = 1050;
    private const int ColdDeciCelsius = 150;
    private const int WarmDeciCelsius = 350;

    private readonly MonitorOptions _options;
    private int _milliAmpHours = Absent.Value;

    internal CapacityLearning(MonitorOptions options) => _options = options;

    /// <summary>Gets the suggested capacity in milliampere-hours, or <see cref="Absent.Value"/>.</summary>
    public int MilliAmpHours => _milliAmpHours;

    /// <summary>Two anchors of opposite kind with nothing wrong in between.</summary>
    internal void Learn(long microAmpSeconds, int temperatureDeciCelsius)
    {
        long measured = Whole.Size(microAmpSeconds) / 3_600_000;
        bool isPlausible = measured * 1000 >= (long)_options.CapacityMilliAmpHours * LeastPermille
            && measured * 1000 <= (long)_options.CapacityMilliAmpHours * MostPermille;
        bool isTemperate = temperatureDeciCelsius == Absent.Value
            || (temperatureDeciCelsius >= ColdDeciCelsius && temperatureDeciCelsius <= WarmDeciCelsius);
        if (!isPlausible || !isTemperate)
            return;

        _milliAmpHours = _milliAmpHours == Absent.Value
            ? (int)measured : (int)(_milliAmpHours + ((measured - _milliAmpHours) / 5));
    }

    internal void Save(RecordWriter writer) => writer.Int(_milliAmpHours);

    internal void Load(RecordReader reader) => _milliAmpHours = reader.Int();
}
