namespace Daly.DeviceChecks.Compile;

/// <summary>What the device compile of one project gave.</summary>
/// <param name="SourceCount">The number of files that were compiled.</param>
/// <param name="Errors">What the compiler refused; none if it compiled.</param>
/// <param name="Image">The assembly; empty if it did not compile.</param>
public sealed record DeviceAssembly(
    DeviceProject Project,
    int SourceCount,
    IReadOnlyList<CompileError> Errors,
    ReadOnlyMemory<byte> Image);
