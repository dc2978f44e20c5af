using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge;

/// <summary>Looks at the machine's memory now and then; asking for it can be slow.</summary>
internal sealed class MachineWatch : ISubsystem
{
    private const int PeriodMs = 10_000;

    private readonly ISystem _system;
    private readonly DiagnosticsState _diagnostics;
    private long _nextMs = Absent.Long;

    public MachineWatch(ISystem system, DiagnosticsState diagnostics)
    {
        _system = system;
        _diagnostics = diagnostics;
        diagnostics.ResetReason = system.ResetReason;
    }

    public string Name => "watching of the machine";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + PeriodMs;
        _diagnostics.HeapFreeBytes = Known(_system.HeapFreeBytes);
        _diagnostics.NativeFreeBytes = Known(_system.NativeFreeBytes);
        return _nextMs;
    }

    private static long Known(long bytes) => bytes < 0 ? Absent.Long : bytes;
}
