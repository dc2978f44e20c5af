namespace Daly.Hal;

/// <summary>The machine that the bridge runs on.</summary>
/// <remarks>Called only by the thread that owns the bridge. No member throws.</remarks>
public interface ISystem
{
    /// <summary>Gets free managed memory in bytes, or −1 where nobody can tell.</summary>
    long HeapFreeBytes { get; }

    /// <summary>Gets free native memory in bytes, or −1 where nobody can tell.</summary>
    long NativeFreeBytes { get; }

    /// <summary>Gets why the machine started: a lower-case word such as <c>power_on</c>, or <c>null</c> if unknown.</summary>
    string? ResetReason { get; }

    /// <summary>Restarts the machine, or ends the process where a supervisor starts it again. May not return.</summary>
    void Restart();
}
