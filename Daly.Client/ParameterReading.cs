using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Client;

/// <summary>What reading a parameter brought.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Frame">The frame that it stands in, eight bytes; <c>null</c> if it was not read.</param>
internal sealed record ParameterReading(A5Parameter Parameter, CommandOutcome Outcome, byte[]? Frame)
{
    /// <summary>Gets the value in the parameter's own unit, or absent.</summary>
    public long Value => Frame is null ? Absent.Long : Parameter.Read(Frame);
}
