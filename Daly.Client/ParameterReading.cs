using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Client;

/// <summary>What reading a parameter brought: the frame that it stands in, or <c>null</c>.</summary>
internal sealed record ParameterReading(A5Parameter Parameter, CommandOutcome Outcome, byte[]? Frame)
{
    /// <summary>Gets the value in the parameter's own unit, or absent.</summary>
    public long Value => Frame is null ? Absent.Long : Parameter.Read(Frame);
}
