using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Adapters.Display;

namespace Daly.Desktop.View;

/// <summary>The picture of the small display, two rows of pixels to a line.</summary>
internal static class DisplaySection
{
    private const char Upper = '▀';
    private const char Lower = '▄';
    private const char Both = '█';

    /// <summary>Makes the section.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Columns there are, with the frame.</param>
    /// <returns>The section, or <c>null</c> when the terminal is too narrow for it.</returns>
    public static Section? Create(DisplayPicture picture, int width)
    {
        if (picture.Width + Section.FrameColumns > width) return null;
        return new Section("display", Enumerable.Range(0, picture.Height / 2).Select(line => Line(picture, line * 2)).ToArray());
    }

    private static StyledLine Line(DisplayPicture picture, int y)
    {
        IEnumerable<char> halves = Enumerable.Range(0, picture.Width).Select(x => Half(picture[x, y], picture[x, y + 1]));
        return new StyledLine().Add(string.Concat(halves));
    }

    private static char Half(bool upper, bool lower) => upper ? lower ? Both : Upper : lower ? Lower : ' ';
}
