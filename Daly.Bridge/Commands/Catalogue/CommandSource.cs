namespace Daly.Bridge.Commands.Catalogue;

/// <summary>Who asks.</summary>
public enum CommandSource
{
    /// <summary>Somebody at the machine itself, who has decided: no arming, no acknowledgement.</summary>
    Console,

    /// <summary>A message or the web page.</summary>
    Remote,

    /// <summary>The bridge, which switches a FET back after the time that an earlier command gave.</summary>
    SwitchBack,

    /// <summary>The bridge, which tells the BMS our own SOC after a synchronisation.</summary>
    WriteBack,
}
