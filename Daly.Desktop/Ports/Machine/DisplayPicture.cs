namespace Daly.Desktop.Ports.Machine;

/// <summary>A one-bit picture as a display shows it.</summary>
/// <param name="Height">Height in pixels, a multiple of 8.</param>
/// <param name="Frame">Pages of 8 rows, one byte per column, top row in bit 0.</param>
internal sealed record DisplayPicture(int Width, int Height, byte[] Frame)
{
    /// <summary>Tells whether a pixel is lit.</summary>
    public bool this[int x, int y] => ((Frame[(y / 8 * Width) + x] >> (y % 8)) & 1) != 0;
}
