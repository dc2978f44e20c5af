using Daly.Bridge.State;

namespace Daly.Bridge.Commands;

/// <summary>Reads the state of the FET that a command is about.</summary>
internal static class FetReading
{
    public static int Of(PackState pack, CommandKind kind) =>
        kind == CommandKind.ChargeFet ? pack.Data.Fets.ChargeFet : pack.Data.Fets.DischargeFet;
}
