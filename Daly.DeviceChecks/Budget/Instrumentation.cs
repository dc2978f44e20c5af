using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Daly.DeviceChecks.Budget;

/// <summary>
/// Makes assemblies of the device compile run on .NET and count their own instructions: the IL is exactly that of the
/// device, with a call to <see cref="ExecutedInstructions.Add"/> before each run of instructions without a jump.
/// </summary>
/// <remarks>What the device does natively, such as Array.Copy, counts as the one instruction that calls it.</remarks>
internal static class Instrumentation
{
    private const string DotNetLibrary = "mscorlib";

    /// <summary>Instruments an assembly.</summary>
    /// <param name="own">Names of assemblies that stay as they are; all others are .NET's in the end.</param>
    internal static byte[] Apply(ReadOnlyMemory<byte> image, IReadOnlyCollection<string> own)
    {
        using MemoryStream source = new(image.ToArray());
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(source);
        MethodReference add = assembly.MainModule.ImportReference(typeof(ExecutedInstructions).GetMethod(nameof(ExecutedInstructions.Add)));
        foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Count(method.Body, add);
        }

        Retarget(assembly.MainModule, own);
        using MemoryStream result = new();
        assembly.Write(result);
        return result.ToArray();
    }

    private static void Count(MethodBody body, MethodReference add)
    {
        var blocks = BasicBlocks.Of(body);
        body.SimplifyMacros();
        ILProcessor il = body.GetILProcessor();
        Dictionary<Instruction, Instruction> starts = [];
        foreach (var (first, count) in blocks)
        {
            Instruction start = il.Create(OpCodes.Ldc_I4, count);
            il.InsertBefore(first, start);
            il.InsertBefore(first, il.Create(OpCodes.Call, add));
            starts.Add(first, start);
        }

        Redirect(body, starts);
        body.OptimizeMacros();
    }

    private static void Redirect(MethodBody body, Dictionary<Instruction, Instruction> starts)
    {
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target) instruction.Operand = starts[target];
            if (instruction.Operand is Instruction[] targets) instruction.Operand = targets.Select(each => starts[each]).ToArray();
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = Start(handler.TryStart, starts);
            handler.TryEnd = Start(handler.TryEnd, starts);
            handler.HandlerStart = Start(handler.HandlerStart, starts);
            handler.HandlerEnd = Start(handler.HandlerEnd, starts);
            handler.FilterStart = Start(handler.FilterStart, starts);
        }
    }

    // What lies behind the end of a handler begins a run too: a handler is left by a jump.
    private static Instruction? Start(Instruction? old, Dictionary<Instruction, Instruction> starts) =>
        old is null ? null : starts.GetValueOrDefault(old, old);

    private static void Retarget(ModuleDefinition module, IReadOnlyCollection<string> own)
    {
        Version version = typeof(object).Assembly.GetName().Version!;
        foreach (AssemblyNameReference reference in module.AssemblyReferences)
        {
            if (own.Contains(reference.Name) || reference.Version == version) continue;
            reference.Name = DotNetLibrary;
            reference.Version = new Version(4, 0, 0, 0);
            reference.PublicKeyToken = [0xb7, 0x7a, 0x5c, 0x56, 0x19, 0x34, 0xe0, 0x89];
        }
    }
}
