using Daly.Bridge.Commands.Catalogue;
using Daly.Client;

namespace Daly.Desktop.Cli;

/// <summary>How a write of the client library ended, in the words of the topics.</summary>
internal static class WriteWords
{
    public static (CommandStage Stage, CommandReason Reason) Of(WriteEnd end) => end switch
    {
        WriteEnd.Confirmed => (CommandStage.Confirmed, CommandReason.None),
        WriteEnd.NotTaken or WriteEnd.NotAsRead => (CommandStage.Failed, CommandReason.NotConfirmed),
        WriteEnd.MayHappen => (CommandStage.Failed, CommandReason.MayHappen),
        WriteEnd.NoAnswer => (CommandStage.Failed, CommandReason.NoAnswer),
        WriteEnd.NotPossible => (CommandStage.Failed, CommandReason.OutOfRange),
        WriteEnd.NotThere => (CommandStage.Failed, CommandReason.NotAllowed),
        WriteEnd.NoConsent => (CommandStage.Refused, CommandReason.NeedsAck),
        WriteEnd.Forbidden => (CommandStage.Refused, CommandReason.NotAllowed),
        _ => (CommandStage.Failed, CommandReason.UnknownState),
    };
}
