using System.Runtime.InteropServices;
using System.Text;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Can;

/// <summary>
/// A CAN bus between two programs where the kernel has none: a Unix socket that keeps the borders of messages
/// (SOCK_SEQPACKET), one <c>struct can_frame</c> each, as a CAN socket would carry them.
/// </summary>
internal static unsafe class CanUnixSocket
{
    private const int Type = LinuxConstants.SOCK_SEQPACKET | LinuxConstants.SOCK_NONBLOCK | LinuxConstants.SOCK_CLOEXEC;

    // struct sockaddr_un: family, then the path and a zero.
    private const int PathOffset = 2;
    private const int MaxPathLength = 107;

    internal static CanChannel Connect(string path, CanFilter filter, CanCounters counters)
    {
        var socket = Create(path);
        if (OnAddress(path, (first, length) => LibC.Connect(socket, (byte*)first, length)) == 0)
        {
            return new CanChannel(socket, filter, counters);
        }

        throw Failed(path, socket);
    }

    /// <summary>Listens at a path. A socket that nobody serves any more is put out of the way, any other file is not.</summary>
    /// <exception cref="LineOpenException">It cannot be had.</exception>
    internal static SafeFileHandle Listen(string path)
    {
        RemoveAbandoned(path);
        var socket = Create(path);
        bool isBound = OnAddress(path, (first, length) => LibC.Bind(socket, (byte*)first, length)) == 0;
        if (isBound && LibC.Listen(socket, 1) == 0) return socket;
        throw Failed(path, socket);
    }

    /// <summary>Takes the next program that wants to connect, or <c>null</c>.</summary>
    internal static CanChannel? Accept(SafeFileHandle listener, CanFilter filter, CanCounters counters)
    {
        int descriptor = LibC.Accept(listener, null, null, LinuxConstants.SOCK_NONBLOCK | LinuxConstants.SOCK_CLOEXEC);
        return descriptor < 0 ? null : new CanChannel(new SafeFileHandle(descriptor, ownsHandle: true), filter, counters);
    }

    private static SafeFileHandle Create(string path)
    {
        if (!OperatingSystem.IsLinux()) throw new LineOpenException("CAN over a Unix socket works on Linux only.");
        if (path.Length == 0 || Encoding.UTF8.GetByteCount(path) > MaxPathLength)
        {
            throw new LineOpenException($"A Unix socket needs a path of 1 to {MaxPathLength} bytes, not '{path}'.");
        }

        int descriptor = LibC.Socket(LinuxConstants.AF_UNIX, Type, 0);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new LineOpenException(CanFault.Refused(CanPortName.Unix + path, Marshal.GetLastPInvokeError()));
    }

    private static void RemoveAbandoned(string path)
    {
        try
        {
            Connect(path, CanFilter.Everything, new CanCounters()).Dispose();
        }
        catch (LineOpenException)
        {
            if (IsSocket(path)) File.Delete(path);
        }
    }

    // A socket cannot be opened as a file, which is the only thing that tells it from one here.
    private static bool IsSocket(string path)
    {
        int descriptor = LibC.Open(path, LinuxConstants.O_RDONLY | LinuxConstants.O_NONBLOCK | LinuxConstants.O_CLOEXEC);
        if (descriptor < 0) return Marshal.GetLastPInvokeError() == LinuxConstants.ENXIO;
        new SafeFileHandle(descriptor, ownsHandle: true).Dispose();
        return false;
    }

    private static int OnAddress(string path, Func<nint, int, int> use)
    {
        byte[] address = new byte[PathOffset + Encoding.UTF8.GetByteCount(path) + 1];
        address[0] = LinuxConstants.AF_UNIX;
        Encoding.UTF8.GetBytes(path, 0, path.Length, address, PathOffset);
        fixed (byte* first = address) return use((nint)first, address.Length);
    }

    private static LineOpenException Failed(string path, SafeFileHandle socket)
    {
        int error = Marshal.GetLastPInvokeError();
        socket.Dispose();
        return new LineOpenException(CanFault.Refused(CanPortName.Unix + path, error));
    }
}
