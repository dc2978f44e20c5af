using Daly.Client;

namespace Daly.Desktop.Ports.Serial;

/// <summary>The serial ports of this machine that a BMS could be behind.</summary>
public static class SerialPorts
{
    /// <summary>Lists USB serial ports; the names that survive unplugging come first.</summary>
    /// <returns>Full paths, sorted within each kind; empty when there are none.</returns>
    public static IReadOnlyList<string> List()
    {
        if (!OperatingSystem.IsLinux()) return SerialLine.Names();
        var ports = new List<string>();
        Add(ports, "/dev/serial/by-id", "*");
        Add(ports, "/dev", "ttyUSB*");
        Add(ports, "/dev", "ttyACM*");
        return ports;
    }

    private static void Add(List<string> ports, string folder, string pattern)
    {
        try
        {
            var found = Directory.GetFileSystemEntries(folder, pattern);
            Array.Sort(found, StringComparer.Ordinal);
            ports.AddRange(found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that is not there or not readable has nothing to offer.
        }
    }
}
