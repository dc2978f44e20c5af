using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Serial;

namespace Daly.Desktop.Ports.Can;

/// <summary>What is wrong with a CAN port, in words that say what to do.</summary>
internal static class CanFault
{
    internal const string BusOff = "the controller went bus-off: wrong bit rate, a short, or no other device on the bus";

    internal const string OtherSideGone = "the other side closed the connection";

    internal const string NobodyAcknowledges =
        "no device acknowledges our frames: check wiring, termination and the bit rate of 250 kbit/s";

    /// <summary>Why an open port was lost, as the end of a sentence.</summary>
    internal static string Lost(int error) => error switch
    {
        LinuxConstants.ENETDOWN => "the interface went down",
        LinuxConstants.ENODEV or LinuxConstants.ENXIO => "the interface is gone",
        _ => Marshal.GetPInvokeErrorMessage(error),
    };

    internal static string NoSuch(string name, IReadOnlyList<string> others) =>
        $"There is no such interface as {name}; {Known(others)}.";

    internal static string NotCan(string name, IReadOnlyList<string> others) =>
        $"{name} is no CAN interface; {Known(others)}.";

    internal static string Down(string name) =>
        $"{name} is down: sudo ip link set {name} up type can bitrate 250000";

    internal static string IsBusOff(string name) =>
        $"{name} is bus-off, wrong bit rate, a short, or no other device on the bus: "
        + $"sudo ip link set {name} down, then sudo ip link set {name} up type can bitrate 250000 restart-ms 100";

    /// <summary>Why a port cannot be opened.</summary>
    internal static string Refused(string name, int error) => error switch
    {
        LinuxConstants.EAFNOSUPPORT or LinuxConstants.EPROTONOSUPPORT =>
            $"This kernel has no CAN: sudo modprobe can_raw, or another kernel, for {name}.",
        LinuxConstants.EACCES or LinuxConstants.EPERM => $"No permission to open {name}.",
        LinuxConstants.ENETDOWN => Down(name),
        LinuxConstants.ENOENT or LinuxConstants.ECONNREFUSED => $"Nobody serves {name}: start 'daly simulate --dialect can --can {name}'.",
        LinuxConstants.EADDRINUSE => $"{name} is there already: another program serves it, or it is a file to be removed.",
        _ => $"{name} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}.",
    };

    private static string Known(IReadOnlyList<string> others) =>
        others.Count == 0 ? "this machine has no CAN interface" : $"there are: {string.Join(", ", others)}";
}
