using System.Globalization;
using Daly.Client;

namespace Daly.Desktop.Probe;

/// <summary>What hangs on a CAN bus.</summary>
/// <param name="fault">Why the port is closed, or <c>null</c>.</param>
internal sealed class CanProbeReport(DetectionResult found, string? fault) : IProbeReport
{
    private IReadOnlyList<DetectedBoard> Boards => found.Boards;

    private long ForeignFrames => found.ForeignFrames;

    public bool HasBoards => Boards.Count > 0;

    public IEnumerable<string> Lines()
    {
        foreach (var board in Boards) yield return Describe(board);
        if (!HasBoards) yield return WhyNothing();
        else if (ForeignFrames > 0) yield return $"Other devices talk on this bus as well ({Frames()}); that does no harm.";
        if (HasBoards && Boards.All(board => board.Number != 1)) yield return "Board 1 does not answer: set bms.boards.";
    }

    public string Settings()
    {
        string boards = string.Join(',', Boards.Select(board => board.Number.ToString(CultureInfo.InvariantCulture)));
        return $"# Found by 'daly probe --can'; add the other keys that you need, see docs/settings.md.\n"
            + $"bms.dialect = can\nbms.boards = {boards}\n";
    }

    private static string Describe(DetectedBoard board)
    {
        string voltage = board.PackVolts is null
            ? "no values yet (it may just have woken up)"
            : string.Create(CultureInfo.InvariantCulture, $"{board.PackVolts:0.0} V");
        return string.Create(CultureInfo.InvariantCulture, $"Board {board.Number}: CAN answers, {voltage}.");
    }

    private string WhyNothing()
    {
        if (fault is not null) return fault;
        string tried = $"tried boards 1 to {found.HighestNumber}";
        return ForeignFrames > 0
            ? $"Other devices talk on this bus ({Frames()}), so wiring and bit rate are right; but no Daly answers: it sleeps, or speaks another protocol on CAN ({tried})."
            : $"Nothing answers: check power, CAN-H and CAN-L, termination, the bit rate of 250 kbit/s, and whether the BMS sleeps ({tried}).";
    }

    private string Frames() => ForeignFrames == 1 ? "1 frame" : string.Create(CultureInfo.InvariantCulture, $"{ForeignFrames} frames");
}
