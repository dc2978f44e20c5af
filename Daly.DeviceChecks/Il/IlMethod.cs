using System.Reflection.Metadata;

namespace Daly.DeviceChecks.Il;

/// <summary>One method of a compiled assembly.</summary>
/// <param name="Name"><c>Namespace.Type.Method</c>.</param>
/// <param name="Body">Its body, or null if it has none.</param>
/// <param name="Instructions">Its instructions in order.</param>
public sealed record IlMethod(string Name, MethodDefinition Definition, MethodBodyBlock? Body, IReadOnlyList<IlInstruction> Instructions);
