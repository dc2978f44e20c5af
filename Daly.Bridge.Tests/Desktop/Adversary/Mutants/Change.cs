using System;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>A change of one source file.</summary>
/// <param name="File">The file, relative to the solution.</param>
/// <param name="Find">What stands there exactly once.</param>
/// <param name="Replace">What takes its place.</param>
internal sealed record Change(string File, string Find, string Replace)
{
    /// <summary>Gets the project that the file belongs to.</summary>
    public string Project => File[..File.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Gives the changed text.</summary>
    /// <exception cref="InvalidOperationException">What is to be changed is not there, or more than once: the mechanism has moved.</exception>
    public string Apply(string text)
    {
        var at = text.IndexOf(Find, StringComparison.Ordinal);
        var isOnce = at >= 0 && text.IndexOf(Find, at + 1, StringComparison.Ordinal) < 0;
        return isOnce ? text[..at] + Replace + text[(at + Find.Length)..] : throw new InvalidOperationException(
            $"{File} has no longer exactly one '{Find}': the mechanism has moved; change its mutant in {nameof(MutantCatalogue)}.");
    }
}
