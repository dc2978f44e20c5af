using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il;

/// <summary>One instruction.</summary>
/// <param name="Token">The metadata token of its operand, 0 if it has none.</param>
public readonly record struct IlInstruction(OpCode Code, int Token)
{
    /// <summary>Whether it calls a method or creates an object.</summary>
    public bool IsCall => Code.OperandType == OperandType.InlineMethod;
}
