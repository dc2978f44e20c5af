using System.Linq;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Terminal;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class DisplaySectionTests
{
    [TestMethod]
    public void Two_rows_of_pixels_are_one_line_of_half_blocks()
    {
        Assert.StartsWith("▀▄█ ", Text(132));
    }

    [TestMethod]
    public void In_a_narrow_terminal_two_columns_of_pixels_are_one_character()
    {
        // Pixels (0,0), (1,1), (2,0), (2,1): upper left and lower right, then the left half.
        Assert.StartsWith("▚▌ ", Text(131));
        Assert.StartsWith("▚▌ ", Text(68));
    }

    [TestMethod]
    public void A_terminal_that_is_too_narrow_shows_none() => Assert.IsNull(DisplaySection.Create(Picture(), 67));

    [TestMethod]
    public void It_is_drawn_where_there_is_room_and_not_at_the_cost_of_the_values()
    {
        Assert.Contains("▀▄█", Render(50));
        Assert.DoesNotContain("▀▄█", Render(30));
        Assert.IsLessThanOrEqualTo(30, Render(30).TrimEnd('\n').Split('\n').Length);
        Assert.Contains("87.4 %", Render(30));
    }

    private static string Text(int width) => string.Concat(DisplaySection.Create(Picture(), width)!.Lines[0].Cut(128).Select(segment => segment.Text));

    private static string Render(int height)
    {
        using var terminal = new RecordingConsole(140, height, isAnsi: false);
        var screen = new LiveScreen(new ViewLabels("battery", null, null, ValueSource.Simulated), isUnicode: true);
        terminal.Console.Write(screen.Create(TelemetryReading.Of(Payloads.Whole()), 140, height, Picture()));
        return terminal.Text;
    }

    private static DisplayPicture Picture()
    {
        byte[] frame = new byte[512];
        (frame[0], frame[1], frame[2]) = (1, 2, 3);
        return new DisplayPicture(128, 32, frame);
    }
}
