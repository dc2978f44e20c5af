using Daly.Protocol.Detection;

namespace Daly.Client;

/// <summary>A board that answered a search.</summary>
/// <param name="Number">Its number; 1 for D2 and host 0x80, which know none.</param>
/// <param name="Dialects">What it answered in, the preferred one first.</param>
/// <param name="PackVolts">Its voltage in V, or <c>null</c> when no answer had one that can be true.</param>
public sealed record DetectedBoard(int Number, IReadOnlyList<DialectKind> Dialects, double? PackVolts);
