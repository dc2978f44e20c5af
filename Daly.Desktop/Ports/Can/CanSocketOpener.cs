using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Can;

/// <summary>Opens a raw CAN socket of Linux on one interface, or says in one sentence why not.</summary>
internal static unsafe class CanSocketOpener
{
    private const int Type = LinuxConstants.SOCK_RAW | LinuxConstants.SOCK_NONBLOCK | LinuxConstants.SOCK_CLOEXEC;

    // struct sockaddr_can: family, two bytes of padding, index of the interface, 16 bytes that a raw socket has no use for.
    private const int AddressLength = 24;
    private const int IndexOffset = 4;

    internal static CanChannel Open(string name, CanFilter filter, CanCounters counters)
    {
        if (!OperatingSystem.IsLinux()) throw new LineOpenException("CAN interfaces work on Linux only.");
        var interfaces = new CanInterfaces();
        if (!interfaces.Exists(name)) throw new LineOpenException(CanFault.NoSuch(name, interfaces.List()));
        if (!interfaces.IsCan(name)) throw new LineOpenException(CanFault.NotCan(name, interfaces.List()));
        if (interfaces.IsBusOff(name)) throw new LineOpenException(CanFault.IsBusOff(name));

        int descriptor = LibC.Socket(LinuxConstants.AF_CAN, Type, LinuxConstants.CAN_RAW);
        if (descriptor < 0) throw Refused(name, Marshal.GetLastPInvokeError());
        var socket = new SafeFileHandle(descriptor, ownsHandle: true);
        int error = SetUp(socket, name, filter);
        if (error == 0) return new CanChannel(socket, filter, counters);
        socket.Dispose();
        throw Refused(name, error);
    }

    /// <summary>Sets filters before binding, so that not one frame of others waits in the queue.</summary>
    /// <returns>0, or the error number.</returns>
    private static int SetUp(SafeFileHandle socket, string name, CanFilter filter)
    {
        uint* wanted = stackalloc uint[2] { filter.Id, filter.Mask };
        uint errors = LinuxConstants.CAN_ERR_BUSOFF;
        bool isSet = LibC.SetOption(socket, LinuxConstants.SOL_CAN_RAW, LinuxConstants.CAN_RAW_FILTER, wanted, 2 * sizeof(uint)) == 0
            && LibC.SetOption(socket, LinuxConstants.SOL_CAN_RAW, LinuxConstants.CAN_RAW_ERR_FILTER, &errors, sizeof(uint)) == 0
            && Bind(socket, name);
        return isSet ? PendingError(socket) : Marshal.GetLastPInvokeError();
    }

    private static bool Bind(SafeFileHandle socket, string name)
    {
        uint index = LibC.InterfaceIndex(name);
        if (index == 0) return false;
        Span<byte> address = stackalloc byte[AddressLength];
        address.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(address, LinuxConstants.AF_CAN);
        BinaryPrimitives.WriteUInt32LittleEndian(address[IndexOffset..], index);
        fixed (byte* first = address) return LibC.Bind(socket, first, AddressLength) == 0;
    }

    /// <summary>Binding to an interface that is down succeeds; the socket only remembers it as an error.</summary>
    private static int PendingError(SafeFileHandle socket)
    {
        int error = 0;
        int length = sizeof(int);
        bool isKnown = LibC.GetOption(socket, LinuxConstants.SOL_SOCKET, LinuxConstants.SO_ERROR, &error, &length) == 0;
        return isKnown ? error : Marshal.GetLastPInvokeError();
    }

    private static LineOpenException Refused(string name, int error) => new(CanFault.Refused(name, error));
}
