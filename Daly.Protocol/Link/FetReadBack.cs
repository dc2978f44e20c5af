using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>Whether the FET that a command is about is in what was read back.</summary>
internal static class FetReadBack
{
    /// <summary>Tells whether its state is there; of a command to no FET that is not asked.</summary>
    public static bool IsThere(BmsCommand command, FetMessage fets)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
                return fets.ChargeFet != Absent.Value;
            case BmsCommandKind.DischargeFet:
                return fets.DischargeFet != Absent.Value;
            default:
                return true;
        }
    }
}
