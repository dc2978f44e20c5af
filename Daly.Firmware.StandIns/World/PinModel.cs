using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Daly.Firmware.StandIns;

/// <summary>The levels on the pins, and everything that outputs have shown.</summary>
public sealed class PinModel
{
    private readonly object _gate = new();
    private readonly Dictionary<int, bool> _driven = [];
    private readonly Dictionary<int, bool> _pressed = [];
    private readonly Dictionary<int, Action> _atRise = [];
    private readonly List<(int Pin, bool IsHigh, long AtTicks, int Thread)> _shown = [];

    /// <summary>Presses or releases a button between a pin and ground.</summary>
    /// <param name="isPressed">Whether it connects the pin to ground.</param>
    public void Press(int pin, bool isPressed)
    {
        lock (_gate) _pressed[pin] = isPressed;
    }

    /// <summary>Gives the levels that an output has shown since power-on, in order, without repetitions.</summary>
    public IReadOnlyList<bool> Shown(int pin)
    {
        lock (_gate) return _shown.FindAll(change => change.Pin == pin).ConvertAll(change => change.IsHigh);
    }

    /// <summary>Has something happen at the moment when an output rises.</summary>
    /// <param name="happen">What happens; on the thread of the firmware.</param>
    public void OnRise(int pin, Action happen)
    {
        lock (_gate) _atRise[pin] = happen;
    }

    /// <summary>Gives how long an output has shown each of its levels but the last, since power-on, in ms.</summary>
    public IReadOnlyList<double> ShownMs(int pin)
    {
        lock (_gate)
        {
            var changes = _shown.FindAll(change => change.Pin == pin);
            var times = new double[Math.Max(0, changes.Count - 1)];
            for (int i = 0; i < times.Length; i++)
                times[i] = Stopwatch.GetElapsedTime(changes[i].AtTicks, changes[i + 1].AtTicks).TotalMilliseconds;
            return times;
        }
    }

    /// <summary>Gives which thread drove an output to each of its levels.</summary>
    public IReadOnlyList<int> Drivers(int pin)
    {
        lock (_gate) return _shown.FindAll(change => change.Pin == pin).ConvertAll(change => change.Thread);
    }

    internal void Reset()
    {
        lock (_gate)
        {
            _driven.Clear();
            _shown.Clear();
        }
    }

    internal void Drive(int pin, bool isHigh)
    {
        lock (_gate)
        {
            if (_driven.TryGetValue(pin, out bool before) && before == isHigh) return;
            _driven[pin] = isHigh;
            _shown.Add((pin, isHigh, Stopwatch.GetTimestamp(), Environment.CurrentManagedThreadId));
            if (isHigh && _atRise.TryGetValue(pin, out var happen)) happen();
        }
    }

    internal bool IsHigh(int pin, bool hasPullUp)
    {
        lock (_gate)
        {
            if (_pressed.TryGetValue(pin, out bool isPressed) && isPressed) return false;
            return _driven.TryGetValue(pin, out bool driven) ? driven : hasPullUp;
        }
    }
}
