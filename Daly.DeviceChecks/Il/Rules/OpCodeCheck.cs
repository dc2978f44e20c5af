using System.Reflection.Emit;

namespace Daly.DeviceChecks.Il.Rules;

/// <summary>Finds instructions by their operation.</summary>
internal static class OpCodeCheck
{
    internal static IEnumerable<Finding> Find(IlAssembly assembly, string rule, Predicate<OpCode> forbidden) =>
        assembly.Methods.SelectMany(method => method.Instructions
            .Where(instruction => forbidden(instruction.Code))
            .Select(instruction => new Finding(rule, method.Name, $"has the instruction {instruction.Code.Name}")));
}
