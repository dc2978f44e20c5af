namespace Daly.Desktop.Ports.Serial;

/// <summary>Numbers of the Linux ABI, the same on x64 and arm64, named as in the C headers.</summary>
internal static class LinuxConstants
{
    internal const int O_RDONLY = 0;
    internal const int O_RDWR = 2;
    internal const int O_NOCTTY = 0x100;
    internal const int O_NONBLOCK = 0x800;
    internal const int O_CLOEXEC = 0x80000;

    internal const int LOCK_EX = 2;
    internal const int LOCK_NB = 4;

    internal const int EPERM = 1;
    internal const int ENOENT = 2;
    internal const int EINTR = 4;
    internal const int EIO = 5;
    internal const int ENXIO = 6;
    internal const int EAGAIN = 11;
    internal const int EACCES = 13;
    internal const int EBUSY = 16;
    internal const int ENODEV = 19;
    internal const int ENOTTY = 25;
    internal const int EPROTONOSUPPORT = 93;
    internal const int EAFNOSUPPORT = 97;
    internal const int EADDRINUSE = 98;
    internal const int ENETDOWN = 100;
    internal const int ENOBUFS = 105;
    internal const int ETIMEDOUT = 110;
    internal const int ECONNREFUSED = 111;
    internal const int EREMOTEIO = 121;

    internal const int AF_UNIX = 1;
    internal const int AF_CAN = 29;
    internal const int SOCK_RAW = 3;
    internal const int SOCK_SEQPACKET = 5;
    internal const int SOCK_NONBLOCK = O_NONBLOCK;
    internal const int SOCK_CLOEXEC = O_CLOEXEC;
    internal const int SOL_SOCKET = 1;
    internal const int SO_ERROR = 4;
    internal const int MSG_NOSIGNAL = 0x4000;

    internal const int CAN_RAW = 1;
    internal const int SOL_CAN_RAW = 101;
    internal const int CAN_RAW_FILTER = 1;
    internal const int CAN_RAW_ERR_FILTER = 2;
    internal const uint CAN_EFF_FLAG = 0x80000000;
    internal const uint CAN_RTR_FLAG = 0x40000000;
    internal const uint CAN_ERR_FLAG = 0x20000000;
    internal const uint CAN_ERR_BUSOFF = 0x40;
    internal const int ARPHRD_CAN = 280;

    internal const short POLLIN = 1;

    internal const nuint TCGETS2 = 0x802C542A;
    internal const nuint TCSETS2 = 0x402C542B;
    internal const nuint TCFLSH = 0x540B;
    internal const nuint TIOCEXCL = 0x540C;
    internal const nint TCIOFLUSH = 2;

    internal const uint CS8 = 0x30;
    internal const uint CREAD = 0x80;
    internal const uint CLOCAL = 0x800;
    internal const uint B9600 = 0x0D;
    internal const uint BOTHER = 0x1000;
    internal const int IBSHIFT = 16;
    internal const int VTIME = 5;
    internal const int VMIN = 6;
}
