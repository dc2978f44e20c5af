using Daly.Firmware.StandIns;

namespace nanoFramework.Networking;

public class Sntp
{
    public static bool IsStarted => PowerCycle.Current.IsSntpStarted;

    public static void Start() => PowerCycle.Current.IsSntpStarted = true;

    public static void UpdateNow()
    {
        var cycle = PowerCycle.Current;
        cycle.ThrowIfOff();
        cycle.World.Time.AskServer(cycle.World.Wifi.IsConnected);
    }
}
