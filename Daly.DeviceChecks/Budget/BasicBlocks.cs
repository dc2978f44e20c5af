using Mono.Cecil.Cil;

namespace Daly.DeviceChecks.Budget;

/// <summary>Splits a method into runs of instructions that are executed whole or not at all, exceptions aside.</summary>
internal static class BasicBlocks
{
    /// <summary>Gives the first instruction of each run and how many the run has.</summary>
    internal static IReadOnlyList<(Instruction First, int Count)> Of(MethodBody body)
    {
        HashSet<Instruction> leaders = [body.Instructions[0], .. Targets(body), .. Handlers(body)];
        List<(Instruction First, int Count)> blocks = [];
        bool isNew = true;
        foreach (Instruction instruction in body.Instructions)
        {
            if (isNew || leaders.Contains(instruction)) blocks.Add((instruction, 0));
            blocks[^1] = (blocks[^1].First, blocks[^1].Count + 1);
            isNew = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
        }

        return blocks;
    }

    private static IEnumerable<Instruction> Targets(MethodBody body) => body.Instructions.SelectMany(instruction => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => Enumerable.Empty<Instruction>(),
    });

    private static IEnumerable<Instruction> Handlers(MethodBody body) => body.ExceptionHandlers
        .SelectMany(handler => new[] { handler.TryStart, handler.HandlerStart, handler.FilterStart })
        .Where(start => start is not null);
}
