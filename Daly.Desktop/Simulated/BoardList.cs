using Daly.Simulator.Bms;

namespace Daly.Desktop.Simulated;

/// <summary>Boards of one kind, with their numbers and languages.</summary>
internal static class BoardList
{
    /// <summary>The words of <c>--dialect</c>, to be joined with +.</summary>
    public const string Words = "a5, d2, p81, host80, can or none";

    /// <summary>Makes the boards.</summary>
    /// <exception cref="ArgumentException">Two boards would answer the same request, or a word is unknown.</exception>
    public static IReadOnlyList<BmsProfile> Create(BmsProfile kind, IReadOnlyList<int> numbers, IReadOnlyList<string> dialects)
    {
        var boards = numbers.Select((number, i) => (kind with
        {
            BoardNumber = number,
            Dialects = Parse(dialects[Math.Min(i, dialects.Count - 1)]),
        }).Checked()).ToArray();
        if (numbers.Distinct().Count() != numbers.Count) throw new ArgumentException("Every board needs a number of its own.");
        if (boards.Count(board => board.Dialects.HasFlag(BoardDialects.D2)) > 1)
            throw new ArgumentException("D2 has no board numbers: only one board on a line can speak it.");
        return boards;
    }

    private static BoardDialects Parse(string text) =>
        text.Split('+').Aggregate(BoardDialects.None, (all, word) => all | One(word));

    private static BoardDialects One(string word) => word switch
    {
        "a5" => BoardDialects.A5,
        "d2" => BoardDialects.D2,
        "p81" => BoardDialects.P81,
        "host80" => BoardDialects.A5Bluetooth,
        "can" => BoardDialects.Can,
        "none" => BoardDialects.None,
        _ => throw new ArgumentException($"'{word}' is no dialect of a simulated board; there are {Words}, joined with +."),
    };
}
