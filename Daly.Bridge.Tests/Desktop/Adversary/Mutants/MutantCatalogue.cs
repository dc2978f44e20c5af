using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>Bridges in which one mechanism is switched off, each.</summary>
internal static class MutantCatalogue
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
    ];
}
