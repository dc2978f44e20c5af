namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What a run attacks above all; the rest happens at random in every run.</summary>
internal enum Theme
{
    /// <summary>Plans, newer orders, a store that takes nothing more, and the end of the process.</summary>
    LeftoverPlan,

    /// <summary>Plans, and a board that says nothing when it matters.</summary>
    LostReadBack,

    /// <summary>Settings of the board are written while its replies are altered.</summary>
    Parameters,

    /// <summary>Orders and writes that were held up on their way.</summary>
    Late,

    /// <summary>Payloads that are not what an order looks like.</summary>
    Payloads,

    /// <summary>The store of another device.</summary>
    ForeignStore,

    /// <summary>More orders than fit.</summary>
    Bursts,

    /// <summary>Words of acknowledgement that do not fit.</summary>
    Words,

    /// <summary>A board that does not tell how many cells it has.</summary>
    Cells,

    /// <summary>A board that falls silent.</summary>
    Silence,

    /// <summary>What is stored, and a store that fails.</summary>
    Records,

    /// <summary>A path that takes writes and delivers them when they have long failed.</summary>
    StalledPath,

    /// <summary>Plans, and a process that does not know the time after its restart.</summary>
    UnsetClock,
}
