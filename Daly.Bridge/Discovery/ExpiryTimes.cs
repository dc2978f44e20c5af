using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>
/// After how long without a message Home Assistant is to call a value unavailable: a second net, should the bridge hang
/// while its connection lives.
/// </summary>
internal sealed class ExpiryTimes
{
    private const int LeastSeconds = 60;
    private const int PeriodsMissed = 3;

    private readonly PublishSettings _rates;

    public ExpiryTimes(PublishSettings rates)
    {
        _rates = rates;
    }

    /// <summary>Tells after how long values of a topic expire.</summary>
    /// <param name="topic">Name below the device or pack.</param>
    /// <returns>Seconds; 0 for a topic that the broker keeps.</returns>
    public int Seconds(string topic)
    {
        int seconds = PeriodMs(topic) / 1000 * PeriodsMissed;
        return seconds > 0 && seconds < LeastSeconds ? LeastSeconds : seconds;
    }

    private int PeriodMs(string topic) => topic switch
    {
        "pack" => _rates.PackMs,
        "bank" => _rates.PackMs,
        "shunt" => _rates.ShuntMs,
        "cells" => _rates.CellsMs,
        "temperatures" => _rates.CellsMs,
        "monitor" => _rates.DiagnosticsMs,
        "diagnostics" => _rates.DiagnosticsMs,
        _ => 0,
    };
}
