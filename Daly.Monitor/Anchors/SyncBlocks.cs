namespace Daly.Monitor.Anchors;

/// <summary>The words of <see cref="SyncBlock"/> as the MQTT contract has them.</summary>
public static class SyncBlocks
{
    /// <summary>Gives the word.</summary>
    public static string Word(SyncBlock block) => block switch
    {
        SyncBlock.None => "none",
        SyncBlock.Voltage => "voltage",
        SyncBlock.CurrentHigh => "current_high",
        SyncBlock.CurrentLow => "current_low",
        SyncBlock.Time => "time",
        SyncBlock.FetOff => "fet_off",
        _ => "no_data",
    };
}
