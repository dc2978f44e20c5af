namespace Daly.Desktop.Replay.Capture;

/// <summary>The bytes with which a frame of any dialect begins.</summary>
internal static class FrameStart
{
    internal static bool Is(int value) => value is 0xA5 or 0xD2 or (>= 0x81 and <= 0x91) or (>= 0x51 and <= 0x61);
}
