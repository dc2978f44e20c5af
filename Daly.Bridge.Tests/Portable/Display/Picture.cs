using System.Text;
using Daly.Bridge.Display;
using Daly.Bridge.State;

namespace Daly.Bridge.Tests.Portable.Display;

/// <summary>
/// Pictures as text: two rows of pixels to a line, one column to a character: ' for the upper pixel, . for the lower,
/// : for both. A bar ends each line.
/// </summary>
internal static class Picture
{
    public static string Of(IDisplayPage page, BridgeState state, int height, long nowMs)
    {
        var frame = new FrameBuffer(128, height);
        page.Draw(new Pen(frame), state, nowMs);
        return Of(frame.Bytes, 128, height);
    }

    public static string Of(byte[] frame, int width, int height)
    {
        var text = new StringBuilder();
        for (int row = 0; row < height; row += 2)
        {
            for (int column = 0; column < width; column++)
            {
                int both = (frame[(row / 8 * width) + column] >> (row % 8)) & 3;
                text.Append(both == 3 ? ':' : both == 2 ? '.' : both == 1 ? '\'' : ' ');
            }

            text.Append("|\n");
        }

        return text.ToString();
    }
}
