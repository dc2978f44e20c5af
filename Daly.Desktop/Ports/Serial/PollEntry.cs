using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Serial;

/// <summary><c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    internal int File;
    internal short Events;
    internal short Returned;
}
