using Daly.Bridge.State;
using Daly.Protocol.Link;

namespace Daly.Bridge.Topics;

/// <summary>
/// The words that stand for enumerations in topics. They are the last column of their row, in the order of the enumeration's
/// numbers, and are written from there letter by letter: a text of its own would be garbage after each message.
/// </summary>
public static class Words
{
    /// <summary>Finds a word.</summary>
    /// <returns>Where it begins in the row; -1 for a number without one.</returns>
    internal static int Start(string row, long number)
    {
        int at = number < 0 ? 0 : row.LastIndexOf('|') + 1;
        for (; number > 0 && at > 0; number--) at = row.IndexOf(',', at) + 1;
        return at > 0 ? at : -1;
    }

    /// <summary>Tells whether the word goes on.</summary>
    internal static bool Has(string row, int at) => at < row.Length && row[at] != ',';

    /// <summary>Says what a symptom means and what to look at.</summary>
    /// <returns>One sentence, or <c>null</c> when nothing is wrong.</returns>
    public static string? Hint(LinkSymptom symptom) => symptom switch
    {
        LinkSymptom.Silence => "nothing arrives: check wiring, supply of the isolator, or wake the BMS",
        LinkSymptom.EchoOnly => "only our own requests come back: the BMS sleeps, or the line is wired as a loop",
        LinkSymptom.Garbage => "bytes arrive but no valid frame: another dialect, another speed or noise",
        LinkSymptom.OtherBoard => "another board number answers: check bms.boards",
        LinkSymptom.LineClosed => "the serial line is not open",
        LinkSymptom.TwoBoards => "two boards have this number: give each its own",
        _ => null,
    };

    /// <summary>Names a severity.</summary>
    public static string Of(EventSeverity severity) => severity switch
    {
        EventSeverity.Warning => "warning",
        EventSeverity.Error => "error",
        _ => "info",
    };
}
