using System.Globalization;
using System.Text.RegularExpressions;
using Daly.Desktop.Ports.Serial;

namespace Daly.Desktop.Ports.I2c;

/// <summary>What Linux said, out of an exception of the I2C library: only its text has the number.</summary>
internal static partial class LinuxError
{
    /// <summary>Gets the number, or 0 where there is none.</summary>
    public static int Of(Exception e) => e is IOException && Number().Match(e.Message) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Says why a bus cannot be opened, as the end of a sentence.</summary>
    public static string Why(Exception e) => Of(e) switch
    {
        LinuxConstants.ENOENT or LinuxConstants.ENXIO or LinuxConstants.ENODEV =>
            "there is no such bus; see that I2C is switched on (Raspberry Pi: sudo raspi-config) and i2c-dev is loaded",
        LinuxConstants.EACCES or LinuxConstants.EPERM => "this user may not; add it to the group i2c",
        _ when e is PlatformNotSupportedException => "this machine has no I2C that Linux offers",
        _ => e.Message.TrimEnd('.').Replace('\n', ' '),
    };

    [GeneratedRegex(@"^Error (\d{1,4})\b")]
    private static partial Regex Number();
}
