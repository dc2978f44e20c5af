using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>A display without glass: it keeps the last picture for terminal and page.</summary>
/// <param name="height">Height in pixels, a multiple of 8.</param>
/// <remarks>The bridge's thread shows; any thread reads.</remarks>
internal sealed class MirrorDisplay(int width, int height) : IDisplay
{
    private readonly Lock _gate = new();
    private readonly byte[] _frame = new byte[width * height / 8];
    private long _version;

    public int Width => width;

    public int Height => height;

    public bool IsWorking => true;

    /// <summary>Gets a number that grows with every picture; 0 before the first.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Makes the display that the settings name.</summary>
    /// <param name="height">Height in pixels (<c>display.type</c>), 0 for none.</param>
    /// <returns>The display, or <c>null</c> for none.</returns>
    public static MirrorDisplay? Create(int height) => height == 0 ? null : new MirrorDisplay(128, height);

    public bool TryShow(byte[] frame)
    {
        lock (_gate) Array.Copy(frame, _frame, _frame.Length);
        Interlocked.Increment(ref _version);
        return true;
    }

    /// <summary>Copies the last picture.</summary>
    /// <returns>The picture; all dark before the first.</returns>
    public DisplayPicture Snapshot()
    {
        lock (_gate) return new DisplayPicture(width, height, [.. _frame]);
    }
}
