using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Serial;

/// <summary>
/// Sets a terminal to pass every byte unchanged: 8 data bits, no parity, 1 stop bit, no flow control, no echo.
/// </summary>
internal static unsafe class RawTerminal
{
    /// <summary>Applies the settings.</summary>
    /// <param name="baud">Bits per second, any value that the hardware can make.</param>
    /// <returns><c>false</c> when the file is not a terminal or refuses; the last P/Invoke error tells why.</returns>
    internal static bool TrySet(SafeFileHandle terminal, int baud)
    {
        Termios2 settings;
        if (LibC.Control(terminal, LinuxConstants.TCGETS2, &settings) != 0) return false;

        settings.InputFlags = 0;
        settings.OutputFlags = 0;
        settings.LocalFlags = 0;
        settings.ControlFlags = LinuxConstants.CS8 | LinuxConstants.CREAD | LinuxConstants.CLOCAL
            | SpeedFlag(baud);
        settings.InputSpeed = (uint)baud;
        settings.OutputSpeed = (uint)baud;

        // With VMIN 1 a read without data fails with EAGAIN, so that 0 can only mean that the line was hung up.
        settings.Characters[LinuxConstants.VMIN] = 1;
        settings.Characters[LinuxConstants.VTIME] = 0;
        return LibC.Control(terminal, LinuxConstants.TCSETS2, &settings) == 0;
    }

    // Programs that know only the old codes would read any BOTHER speed as 0, which means "hang up".
    private static uint SpeedFlag(int baud) => baud == 9600
        ? LinuxConstants.B9600
        : LinuxConstants.BOTHER | (LinuxConstants.BOTHER << LinuxConstants.IBSHIFT);
}
