namespace Daly.Hal;

/// <summary>A small one-bit display.</summary>
/// <remarks>
/// Called only by the thread that owns the bridge. <see cref="TryShow"/> never blocks: the adapter copies the frame into
/// a mailbox of one and draws on a thread of its own. A failing display is the adapter's to report and to retry.
/// </remarks>
public interface IDisplay
{
    /// <summary>Gets the width in pixels.</summary>
    int Width { get; }

    /// <summary>Gets the height in pixels, a multiple of 8.</summary>
    int Height { get; }

    /// <summary>Gets whether the display answered when it was last drawn to.</summary>
    bool IsWorking { get; }

    /// <summary>Hands over a frame.</summary>
    /// <param name="frame">
    /// <see cref="Width"/> × <see cref="Height"/> / 8 bytes in pages of 8 rows, one byte per column, top row in bit 0.
    /// </param>
    /// <returns><c>false</c> when the previous frame is still being drawn; then this one was not taken.</returns>
    bool TryShow(byte[] frame);
}
