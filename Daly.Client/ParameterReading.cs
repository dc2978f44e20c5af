using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>What reading a parameter brought.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Value">The value in the parameter's own unit, or absent.</param>
internal sealed record ParameterReading(CommandOutcome Outcome, long Value);
