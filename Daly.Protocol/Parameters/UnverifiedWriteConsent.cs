namespace Daly.Protocol.Parameters;

/// <summary>
/// Proof that the owner accepts writes that no public record of a real board confirms. Without one a
/// <see cref="ParameterChange"/> cannot be made, and without that no parameter can be written.
/// </summary>
/// <remarks>There is one way to get it: pass on the phrase that the owner gave. Nothing may supply the phrase itself.</remarks>
public sealed class UnverifiedWriteConsent
{
    /// <summary>The phrase; on the command line it is the option of the same name.</summary>
    public const string Phrase = "i-accept-unverified-writes";

    private UnverifiedWriteConsent()
    {
    }

    /// <summary>Takes what the owner said.</summary>
    /// <param name="phrase">The words, or null for none.</param>
    /// <returns>The consent, or null if it is not exactly <see cref="Phrase"/>.</returns>
    public static UnverifiedWriteConsent? From(string? phrase) => phrase == Phrase ? new UnverifiedWriteConsent() : null;
}
