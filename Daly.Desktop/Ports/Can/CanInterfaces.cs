using System.Globalization;
using Daly.Desktop.Ports.Serial;

namespace Daly.Desktop.Ports.Can;

/// <summary>The CAN interfaces of this machine, as the kernel tells of them in files.</summary>
/// <param name="folder">Where it does; another folder only for tests.</param>
internal sealed class CanInterfaces(string folder = "/sys/class/net")
{
    /// <summary>Longest name that the kernel allows.</summary>
    internal const int MaxNameLength = 15;

    /// <summary>Lists them, sorted.</summary>
    internal IReadOnlyList<string> List()
    {
        try
        {
            var names = Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)!);
            return [.. names.Where(IsCan).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    internal bool Exists(string name) => IsName(name) && Directory.Exists(Path.Combine(folder, name));

    internal bool IsCan(string name) =>
        Read(name, "type") == LinuxConstants.ARPHRD_CAN.ToString(CultureInfo.InvariantCulture);

    /// <summary>Tells whether the controller has switched itself off the bus: up, but without a carrier.</summary>
    internal bool IsBusOff(string name) => Read(name, "carrier") == "0";

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength && name is not ("." or "..") && !name.Contains('/') && !name.Any(char.IsWhiteSpace);

    private string? Read(string name, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name, file)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The kernel refuses to tell the carrier of an interface that is down.
            return null;
        }
    }
}
