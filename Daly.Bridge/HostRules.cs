using Daly.Settings;

namespace Daly.Bridge;

/// <summary>What the settings may not ask of a host that lacks it; the parser cannot know that.</summary>
internal static class HostRules
{
    /// <summary>The word for CAN in <c>bms.dialect</c>.</summary>
    private const string Can = "can";

    /// <summary>Checks the settings against the ports; a fault is added, and nothing dangerous stays enabled.</summary>
    public static void Check(BridgeSettings settings, BridgePorts ports)
    {
        if (!LacksCan(settings.Bms, ports)) return;
        settings.Refuse(
            new SettingsFault(0, "bms.dialect", Can, "auto, a5, d2 or p81: this device has no CAN port") { Hint = "no CAN port here" });
    }

    /// <summary>Tells whether CAN is asked for and not there.</summary>
    /// <returns>Whether the line must not be used: what CAN sends is noise to a board on a UART.</returns>
    public static bool LacksCan(BmsSettings settings, BridgePorts ports) => settings.Dialect == Can && !ports.CarriesCan;
}
