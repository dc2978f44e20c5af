namespace Daly.Protocol.Link;

/// <summary>What reading back says about a command.</summary>
public enum CommandCheck
{
    /// <summary>Nothing: the state was not in what was read back, or that is older.</summary>
    NotRead = 0,

    /// <summary>The wanted state is there.</summary>
    AsWanted = 1,

    /// <summary>Another state is there.</summary>
    Different = 2,
}
