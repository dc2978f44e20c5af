using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>What reading a parameter brought: the value in its own unit, or absent.</summary>
internal sealed record ParameterReading(CommandOutcome Outcome, long Value);
