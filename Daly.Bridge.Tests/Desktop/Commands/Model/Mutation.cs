namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A bridge that is wrong on purpose: the comparison has to find each of these.</summary>
internal enum Mutation
{
    None,
    ShortQuietTime,
    LongArming,
    HighCurrentLimit,
    SupplyIsOther,
    AllowsEverything,
    AlwaysEnabled,
    RetainFlagLost,
    IdsLost,
    ProtectionUnseen,
    ClockBehind,
    PageActsAsConsole,
    PlansForgotten,
    FetsUnseen,
    AcksAdded,
    OverdueForLong,
    RemovalIgnored,
    MarkFaked,
}
