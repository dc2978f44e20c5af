using Daly.Desktop.Ports.Machine;

namespace Daly.Desktop.Terminal;

/// <summary>The picture of the small display, two rows of pixels to a line, and two columns to a character where it is narrow.</summary>
internal static class DisplaySection
{
    // By the bits upper left, upper right, lower left, lower right.
    private const string Blocks = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

    /// <summary>Makes the section.</summary>
    /// <param name="width">Columns there are, with the frame.</param>
    /// <returns>The section, or <c>null</c> when the terminal is too narrow for it.</returns>
    public static Section? Create(DisplayPicture picture, int width)
    {
        var columns = width - Section.FrameColumns;
        if (picture.Width / 2 > columns) return null;
        var pixels = picture.Width > columns ? 2 : 1;
        return new Section("display", Enumerable.Range(0, picture.Height / 2).Select(line => Line(picture, line * 2, pixels)).ToArray());
    }

    private static StyledLine Line(DisplayPicture picture, int y, int pixels)
    {
        IEnumerable<char> blocks = Enumerable.Range(0, picture.Width / pixels).Select(column => Block(picture, column * pixels, y, pixels - 1));
        return new StyledLine().Add(string.Concat(blocks));
    }

    private static char Block(DisplayPicture picture, int x, int y, int next)
    {
        var upper = Bit(picture[x, y], 1) | Bit(picture[x + next, y], 2);
        var lower = Bit(picture[x, y + 1], 4) | Bit(picture[x + next, y + 1], 8);
        return Blocks[upper | lower];
    }

    private static int Bit(bool isLit, int bit) => isLit ? bit : 0;
}
