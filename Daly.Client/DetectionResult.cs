using Daly.Protocol.Detection;

namespace Daly.Client;

/// <summary>What a search found.</summary>
/// <param name="Boards">The boards that answered.</param>
/// <param name="HighestNumber">Up to which board number was asked.</param>
/// <param name="Unanswered">What came of the questions that no board answered.</param>
public sealed record DetectionResult(IReadOnlyList<DetectedBoard> Boards, int HighestNumber, IReadOnlySet<TrialResult> Unanswered)
{
    /// <summary>Gets how many frames of other devices passed meanwhile on a CAN bus.</summary>
    internal long ForeignFrames { get; init; }
}
