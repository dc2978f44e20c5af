using System.Collections.Generic;
using Daly.Protocol.Detection;

namespace Daly.Desktop.Probe;

/// <summary>A board that answered.</summary>
/// <param name="Number">Its number; 1 for D2 and host 0x80, which know none.</param>
/// <param name="Dialects">What it answered in, the preferred one first.</param>
/// <param name="PackDeciVolts">Its voltage, or absent when no answer had one that can be true.</param>
internal sealed record FoundBoard(int Number, IReadOnlyList<DialectKind> Dialects, int PackDeciVolts);
