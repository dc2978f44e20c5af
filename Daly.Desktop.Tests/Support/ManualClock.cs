using Daly.Hal;

namespace Daly.Desktop.Tests.Support;

internal sealed class ManualClock : IMonotonicClock
{
    public long NowMs { get; set; }
}
