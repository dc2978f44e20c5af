namespace Daly.DeviceChecks.Compile;

/// <summary>Something that the compiler refuses for the device.</summary>
/// <param name="File">The file, relative to the solution; empty if the message has no place.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Id">The number of the message, for instance <c>CS0246</c>.</param>
public sealed record CompileError(string File, int Line, string Id, string Message)
{
    /// <summary>Gives it in the form in which a build takes it for an error.</summary>
    public override string ToString() => $"{File}({Line}): error {Id}: {Message}";
}
