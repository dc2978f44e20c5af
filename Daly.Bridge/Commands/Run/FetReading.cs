using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.State;

namespace Daly.Bridge.Commands.Run;

/// <summary>Reads the state of the FET that a command is about.</summary>
internal static class FetReading
{
    public static int Of(PackState pack, CommandKind kind) => kind switch
    {
        CommandKind.ChargeFet => pack.Data.Fets.ChargeFet,
        CommandKind.DischargeFet => pack.Data.Fets.DischargeFet,
        _ => Absent.Value,
    };
}
