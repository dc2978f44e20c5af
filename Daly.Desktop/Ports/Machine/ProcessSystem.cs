using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>The process as the machine that the bridge runs on.</summary>
public sealed class ProcessSystem : ISystem
{
    private readonly Action _endProcess;

    /// <param name="endProcess">Asks the host to end in good order, so that its supervisor starts it again.</param>
    public ProcessSystem(Action endProcess) => _endProcess = endProcess;

    /// <remarks>What the runtime may use (a container's limit counts) less what the process uses now.</remarks>
    public long HeapFreeBytes
    {
        get
        {
            var limitBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
            return limitBytes <= 0 ? -1 : Math.Max(0, limitBytes - Environment.WorkingSet);
        }
    }

    /// <remarks>What Linux can give to a new program without swapping.</remarks>
    public long NativeFreeBytes => MemoryInfo.ReadAvailableBytes();

    public string? ResetReason => "process_start";

    public void Restart() => _endProcess();
}
