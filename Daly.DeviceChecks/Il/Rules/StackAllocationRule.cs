using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary><c>stackalloc</c> throws on the device.</summary>
public sealed class StackAllocationRule : IIlRule
{
    public string Name => "stackalloc";

    public IEnumerable<Finding> Check(IlAssembly assembly) => OpCodeCheck.Find(assembly, Name, code => code == OpCodes.Localloc);
}
