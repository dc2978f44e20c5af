namespace Daly.Bridge.Commands.SwitchBack;

/// <summary>Where a plan to switch a FET back stands.</summary>
internal enum SwitchBackPhase
{
    /// <summary>It is being stored; nothing has been switched yet.</summary>
    Storing = 0,

    /// <summary>It waits for its moment.</summary>
    Waiting = 1,

    /// <summary>Its moment has come after a restart: that it is being executed now is on its way to the medium.</summary>
    Marking = 2,

    /// <summary>Its moment has come: it is tried until the FET is seen as wanted.</summary>
    Trying = 3,

    /// <summary>A try is under way.</summary>
    Executing = 4,

    /// <summary>It came too late and switches nothing any more, but is shown until somebody has taken notice.</summary>
    Expired = 5,

    /// <summary>It is over, but the medium may still hold it: removing it is tried until it succeeds.</summary>
    Ending = 6,
}
