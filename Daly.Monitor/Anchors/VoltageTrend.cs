namespace Daly.Monitor.Anchors;

/// <summary>Whether the voltage fell while a full charge was being detected.</summary>
/// <remarks>
/// A battery that was charged hard stays high for minutes after a cloud took the current away, and would look full at
/// 85 %. But then its voltage falls, while that of a full one at its charger's limit stays. The highest voltage of the
/// first third is compared with that of the last: short load pulses do not matter. 2 mV per cell in the usual 180 s mean
/// that at most some 30 mV are left of what the charge current had added.
/// </remarks>
internal sealed class VoltageTrend
{
    private const int AllowedMicroVoltsPerCellAndSecond = 11;

    private int _first;
    private int _last;

    internal void Restart()
    {
        _first = 0;
        _last = 0;
    }

    internal void Add(int milliVolts, long heldMs, int detectSeconds)
    {
        long third = detectSeconds * 1000L / 3;
        if (heldMs <= third && milliVolts > _first)
            _first = milliVolts;
        else if (heldMs >= 2 * third && milliVolts > _last)
            _last = milliVolts;
    }

    internal bool HasFallen(int cells, int detectSeconds) =>
        (_first - _last) * 1000L > (long)AllowedMicroVoltsPerCellAndSecond * cells * detectSeconds;
}
