using System;

namespace Daly.Bridge.Display;

/// <summary>A one-bit picture in pages of 8 rows, one byte per column, top row in bit 0, as a display takes it.</summary>
/// <remarks>What lies outside is cut. Nothing allocates after construction.</remarks>
public sealed class FrameBuffer
{
    public const int PageRows = 8;

    /// <summary>Initializes a new instance of the <see cref="FrameBuffer"/> class, all dark.</summary>
    /// <param name="width">Width in pixels, at least 8.</param>
    /// <param name="height">Height in pixels, a multiple of 8.</param>
    /// <exception cref="ArgumentException">There is no such picture.</exception>
    public FrameBuffer(int width, int height)
    {
        if (width < PageRows || height < PageRows || height % PageRows != 0)
            throw new ArgumentException("a picture is at least 8 wide, and a multiple of 8 high");

        Width = width;
        Height = height;
        Bytes = new byte[width * height / PageRows];
    }

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets the number of pages.</summary>
    public int Pages => Height / PageRows;

    /// <summary>Gets the bytes, page by page.</summary>
    public byte[] Bytes { get; }

    /// <summary>Makes everything dark.</summary>
    public void Clear() => Array.Clear(Bytes, 0, Bytes.Length);

    /// <summary>Lights a rectangle.</summary>
    public void Fill(int x, int y, int width, int height)
    {
        int right = Math.Min(x + width, Width);
        int bottom = Math.Min(y + height, Height);
        int left = Math.Max(x, 0);
        for (int top = Math.Max(y, 0); top < bottom; top = (top | (PageRows - 1)) + 1)
        {
            int rows = Math.Min(bottom - top, PageRows - (top % PageRows));
            byte mask = (byte)(((1 << rows) - 1) << (top % PageRows));
            int offset = top / PageRows * Width;
            for (int column = left; column < right; column++) Bytes[offset + column] |= mask;
        }
    }

    /// <summary>Turns light into dark and back.</summary>
    /// <param name="page">The page, from 0 at the top.</param>
    public void Invert(int page, int x, int width)
    {
        if (page < 0 || page >= Pages) return;
        int right = Math.Min(x + width, Width);
        for (int column = Math.Max(x, 0); column < right; column++) Bytes[(page * Width) + column] ^= 0xFF;
    }

    /// <summary>Compares one page.</summary>
    /// <param name="other">A picture of the same size.</param>
    /// <param name="page">The page, from 0 at the top.</param>
    /// <returns>Whether all its pixels are the same.</returns>
    public bool HasSamePage(FrameBuffer other, int page)
    {
        int end = (page + 1) * Width;
        for (int i = page * Width; i < end; i++)
        {
            if (Bytes[i] != other.Bytes[i]) return false;
        }

        return true;
    }

    /// <summary>Takes over the pixels of another picture.</summary>
    /// <param name="other">A picture of the same size.</param>
    public void CopyFrom(FrameBuffer other) => Array.Copy(other.Bytes, 0, Bytes, 0, Bytes.Length);
}
