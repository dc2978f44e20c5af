using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>
/// A FET that the BMS may have opened for protection is never closed. Every command goes through this at the moment of the
/// write; whoever gives orders may ask before.
/// </summary>
public static class FetProtection
{
    /// <summary>Why nothing is closed while a protection is active.</summary>
    public const string Active = "a protection of the BMS is active: it decides about its FETs";

    /// <summary>Why nothing is closed while nobody knows.</summary>
    public const string Unknown = "whether a protection is active is not known: a FET is not closed";

    /// <summary>Tells why a FET may not be closed now.</summary>
    /// <param name="board">What the board said.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>One sentence, or <c>null</c> if it may.</returns>
    public static string? WhyNotClosed(Freshness board, long nowMs)
    {
        if (!board.Has(BmsGroup.Alarms, nowMs))
        {
            return Unknown;
        }

        return AlarmEvaluation.LevelOf(board.Data.Alarms) >= AlarmEvaluation.Protection ? Active : null;
    }

    /// <summary>Tells whether a command closes a FET that may not be closed now.</summary>
    internal static bool Forbids(BmsCommand command, Freshness board, long nowMs)
    {
        bool isFet = command.Kind == BmsCommandKind.ChargeFet || command.Kind == BmsCommandKind.DischargeFet;
        return isFet && command.On && WhyNotClosed(board, nowMs) != null;
    }
}
