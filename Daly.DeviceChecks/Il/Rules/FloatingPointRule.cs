using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>
/// Portable code computes in integers. On the device <c>Math.Abs(long)</c> and <c>Math.Max(long, long)</c> do not exist and
/// bind to float, which the call's signature shows.
/// </summary>
public sealed class FloatingPointRule : IIlRule
{
    private static readonly HashSet<OpCode> Forbidden =
    [
        OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un, OpCodes.Ldind_R4, OpCodes.Ldind_R8,
        OpCodes.Stind_R4, OpCodes.Stind_R8, OpCodes.Ldelem_R4, OpCodes.Ldelem_R8, OpCodes.Stelem_R4, OpCodes.Stelem_R8,
    ];

    public string Name => "floating-point";

    public IEnumerable<Finding> Check(IlAssembly assembly) =>
        OpCodeCheck.Find(assembly, Name, Forbidden.Contains)
            .Concat(TypeTraitCheck.Find(assembly, Name, TypeTraits.FloatingPoint));
}
