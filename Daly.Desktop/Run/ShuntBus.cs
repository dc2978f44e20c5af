using Daly.Desktop.Ports.I2c;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>The I2C bus of the shunt, as the settings name it.</summary>
internal static class ShuntBus
{
    /// <summary>Opens the bus.</summary>
    /// <param name="fault">What is wrong, in one sentence, or <c>null</c>.</param>
    /// <returns>The bus, or <c>null</c> for none; with a fault, one that may still come.</returns>
    public static LinuxI2cBus? Open(ShuntSettings settings, out string? fault)
    {
        fault = null;
        bool hasBus = settings.Bus.Length > 0;
        if (!hasBus || !settings.IsConfigured)
        {
            if (hasBus) fault = "shunt.bus is set, but no shunt.amps: nothing measures.";
            if (settings.IsConfigured) fault = "shunt.amps is set, but no shunt.bus: nothing measures.";
            return null;
        }

        var bus = new LinuxI2cBus(settings.Bus);
        if (bus.TryOpen() is { } why) fault = $"{settings.Bus} (shunt.bus) cannot be used: {why}. The BMS is read all the same.";
        return bus;
    }
}
