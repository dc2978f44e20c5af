using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Serial;

/// <summary>The kernel's <c>struct termios2</c> (asm-generic/termbits.h; the same on x64 and arm64).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Termios2
{
    internal const int ControlCharacters = 19;

    internal uint InputFlags;
    internal uint OutputFlags;
    internal uint ControlFlags;
    internal uint LocalFlags;
    internal byte LineDiscipline;
    internal fixed byte Characters[ControlCharacters];
    internal uint InputSpeed;
    internal uint OutputSpeed;
}
