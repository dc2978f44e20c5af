using Daly.Protocol.Link;

namespace Daly.Bridge.Commands.Catalogue;

/// <summary>Which command of the bridge is which of the link. What is not listed is none.</summary>
internal static class BmsKinds
{
    public static BmsCommandKind Of(CommandKind kind) => kind switch
    {
        CommandKind.ChargeFet => BmsCommandKind.ChargeFet,
        CommandKind.DischargeFet => BmsCommandKind.DischargeFet,
        CommandKind.Soc => BmsCommandKind.Soc,
        CommandKind.Clock => BmsCommandKind.Clock,
        CommandKind.BmsRestart => BmsCommandKind.Restart,
        CommandKind.ParameterRead => BmsCommandKind.ReadParameter,
        CommandKind.ParameterWrite => BmsCommandKind.Parameter,
        _ => BmsCommandKind.None,
    };

    public static CommandDefinition DefinitionOf(BmsCommandKind kind)
    {
        for (int i = 0; i < CommandCatalogue.Count; i++)
        {
            CommandDefinition definition = CommandCatalogue.At(i);
            if (definition.IsOfPack && Of(definition.Kind) == kind) return definition;
        }

        throw new System.ArgumentException(null, nameof(kind));
    }
}
