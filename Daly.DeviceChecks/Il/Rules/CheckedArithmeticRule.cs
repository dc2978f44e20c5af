namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Checked arithmetic never throws on the device, so it would only pretend to guard against overflow.</summary>
public sealed class CheckedArithmeticRule : IIlRule
{
    public string Name => "checked-arithmetic";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        OpCodeCheck.Find(assembly, Name, code => code.Name!.Contains(".ovf", StringComparison.Ordinal));
}
