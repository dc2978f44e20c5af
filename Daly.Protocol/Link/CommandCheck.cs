namespace Daly.Protocol.Link;

/// <summary>What reading back says about a command.</summary>
public enum CommandCheck
{
    /// <summary>The wanted state is there.</summary>
    AsWanted,

    /// <summary>Another state is there.</summary>
    Different,
}
