using System.Globalization;
using Daly.Client;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;

namespace Daly.Desktop.Probe;

/// <summary>What hangs on a port.</summary>
internal sealed class ProbeReport(DetectionResult found) : IProbeReport
{
    private IReadOnlyList<DetectedBoard> Boards => found.Boards;

    public bool HasBoards => Boards.Count > 0;

    public IEnumerable<string> Lines()
    {
        if (Boards.Count == 0)
        {
            yield return WhyNothing();
            yield break;
        }

        foreach (var board in Boards) yield return Describe(board);
        if (found.Unanswered.Contains(TrialResult.EchoOnly)) yield return "The line brings our own requests back; that does no harm.";
        if (Boards.All(board => board.Number != 1)) yield return "Board 1 does not answer: set bms.boards.";
    }

    public string Settings()
    {
        string boards = string.Join(',', Boards.Select(board => board.Number.ToString(CultureInfo.InvariantCulture)));
        return $"# Found by 'daly probe'; add the other keys that you need, see docs/settings.md.\n"
            + $"bms.dialect = {Word()}\nbms.boards = {boards}\n";
    }

    /// <summary>The word for all of them; auto when they have none in common, or one that only auto can speak.</summary>
    private string Word()
    {
        DialectKind[] sayable = Boards.Count == 1
            ? [DialectKind.A5, DialectKind.P81, DialectKind.D2]
            : [DialectKind.A5, DialectKind.P81];
        var common = sayable.Where(kind => Boards.All(board => board.Dialects.Contains(kind))).ToArray();
        return common.Length > 0 ? BmsDialects.Of(common[0])!.Word : BmsDialects.Auto;
    }

    private static string Describe(DetectedBoard board)
    {
        string names = string.Join(" and ", board.Dialects.Select(BmsDialects.Name));
        string voltage = board.PackVolts is null
            ? "no values yet (it may just have woken up)"
            : string.Create(CultureInfo.InvariantCulture, $"{board.PackVolts:0.0} V");
        var missing = new[] { DialectKind.A5, DialectKind.P81, DialectKind.D2 }.Except(board.Dialects).ToArray();
        bool isNumberless = board.Dialects.All(kind => kind is DialectKind.D2);
        string who = isNumberless ? "A board" : $"Board {board.Number.ToString(CultureInfo.InvariantCulture)}";
        string rest = board.Dialects.Contains(DialectKind.A5) || missing.Length == 0
            ? string.Empty
            : $" ({string.Join(" and ", missing.Select(BmsDialects.Name))} {(missing.Length == 1 ? "does" : "do")} not)";
        return $"{who}: {names} {(board.Dialects.Count == 1 ? "answers" : "answer")}{rest}, {voltage}.";
    }

    private string WhyNothing()
    {
        string tried = $"tried A5 and 0x81 for boards 1 to {found.HighestNumber}, D2, and A5 to host 0x80";
        if (found.Unanswered.Contains(TrialResult.OtherBoard)) return $"Frames arrive, but from another board number ({tried}).";
        if (found.Unanswered.Contains(TrialResult.EchoOnly))
            return $"Echo only: the BMS sleeps (press its button, charge, or load it), or the line is wired as a loop ({tried}).";
        return found.Unanswered.Contains(TrialResult.Garbage)
            ? $"Bytes arrive, but no frame: wrong speed, a bad connection, or another protocol ({tried})."
            : $"Nothing answers: check power, wiring (TX to RX), and whether the BMS sleeps ({tried}).";
    }
}
