using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il;

/// <summary>Splits the bytes of a method body into instructions.</summary>
internal static class IlDecoder
{
    private const byte TwoByteMark = 0xFE;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => unchecked((ushort)code.Value));

    internal static IReadOnlyList<IlInstruction> Decode(ReadOnlySpan<byte> il)
    {
        List<IlInstruction> instructions = [];
        while (!il.IsEmpty)
        {
            OpCode code = Codes[il[0] == TwoByteMark ? BinaryPrimitives.ReadUInt16BigEndian(il) : il[0]];
            il = il[code.Size..];
            instructions.Add(new IlInstruction(code, HasToken(code) ? BinaryPrimitives.ReadInt32LittleEndian(il) : 0));
            il = il[OperandSize(code, il)..];
        }

        return instructions;
    }

    private static bool HasToken(OpCode code) => code.OperandType is OperandType.InlineField or OperandType.InlineMethod
        or OperandType.InlineSig or OperandType.InlineString or OperandType.InlineTok or OperandType.InlineType;

    private static int OperandSize(OpCode code, ReadOnlySpan<byte> operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(operand)),
        _ => 4,
    };
}
