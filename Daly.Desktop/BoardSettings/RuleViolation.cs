namespace Daly.Desktop.BoardSettings;

/// <summary>Settings that do not fit together.</summary>
/// <param name="Text">What is wrong, in one sentence without its end.</param>
internal sealed record RuleViolation(IReadOnlyList<string> Keys, string Text)
{
    /// <summary>Tells whether one of some parameters is involved.</summary>
    public bool Concerns(IEnumerable<string> keys) => Keys.Intersect(keys).Any();
}
