using System.Runtime.InteropServices;
using Daly.Client;

namespace Daly.Desktop.Ports.Serial;

/// <summary>Turns an error number of a serial port into a sentence that says what to do.</summary>
internal static class SerialPortFault
{
    internal static string Describe(string path, int error) => error switch
    {
        LinuxConstants.ENOENT or LinuxConstants.ENODEV or LinuxConstants.ENXIO => NoSuchPort(path),
        LinuxConstants.EACCES or LinuxConstants.EPERM =>
            $"No permission to open {path}: add your user to group dialout "
            + "(sudo usermod -aG dialout $USER) and log in again.",
        LinuxConstants.EBUSY or LinuxConstants.EAGAIN =>
            $"{path} is in use by another program: close it first.",
        _ => $"{path} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}.",
    };

    /// <summary>Explains what the library says.</summary>
    internal static string Describe(string name, DalyPortException fault) => fault.InnerException switch
    {
        UnauthorizedAccessException when OperatingSystem.IsWindows() => $"{name} is in use by another program: close it first.",

        // We have opened it ourselves before, so that it is not for want of rights.
        UnauthorizedAccessException => $"{name} is not a serial port.",
        FileNotFoundException => NoSuchPort(name),
        _ => fault.Message,
    };

    private static string NoSuchPort(string path)
    {
        var ports = SerialPorts.List();
        return ports.Count == 0
            ? $"There is no port {path}, and no USB serial adapter is plugged in."
            : $"There is no port {path}; there are: {string.Join(", ", ports)}.";
    }
}
