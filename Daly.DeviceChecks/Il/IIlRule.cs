namespace Daly.DeviceChecks.Il;

/// <summary>One rule on compiled code. Rules keep no state and judge any assembly on its own.</summary>
public interface IIlRule
{
    /// <summary>The stable name, in lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>Everything in the assembly that breaks the rule.</summary>
    IEnumerable<Finding> Check(IlAssembly assembly);
}
