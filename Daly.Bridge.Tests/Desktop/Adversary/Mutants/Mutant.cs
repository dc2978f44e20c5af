namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>A bridge in which one mechanism is switched off: a change of the sources that must fit exactly once.</summary>
/// <param name="Name">What is switched off.</param>
/// <param name="Theme">Which runs are likely to find it.</param>
/// <param name="Changes">The changes, all in one project.</param>
internal sealed record Mutant(string Name, Theme Theme, params Change[] Changes)
{
    public override string ToString() => Name;
}
