using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Milliseconds since the start of the chip.</summary>
internal sealed class MonotonicClock : IMonotonicClock
{
    public long NowMs => Environment.TickCount64;
}
