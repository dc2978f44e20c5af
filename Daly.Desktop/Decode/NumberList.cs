using System.Globalization;
using System.Text.RegularExpressions;
using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Decode;

/// <summary>Finds bytes written as decimal numbers: <c>[165, 1, 144, …]</c>, with or without brackets, signed as Java has them.</summary>
/// <remarks>Other lists of numbers are cell voltages or temperatures: only one that begins as a frame does is taken for bytes.</remarks>
internal static partial class NumberList
{
    internal static IEnumerable<PastedPiece> Find(string text) => List().Matches(text).Where(IsFrame).Select(Piece);

    private static bool IsFrame(Match match)
    {
        int[] numbers = Numbers(match);
        bool isDecimal = numbers.Any(number => number is < 10 or > 99);
        return FrameStart.Is(numbers[0] & 0xFF) && numbers[0] is >= sbyte.MinValue and <= byte.MaxValue && isDecimal;
    }

    private static PastedPiece Piece(Match match)
    {
        int[] numbers = Numbers(match);
        bool isSigned = numbers.Any(number => number < 0);
        int highest = isSigned ? sbyte.MaxValue : byte.MaxValue;
        int wrong = Array.FindIndex(numbers, number => number > highest || number < sbyte.MinValue);
        string? reason = wrong < 0 ? null : $"{numbers[wrong]} is no byte";
        return new PastedPiece(match.Index, match.Index + match.Length, wrong < 0 ? [.. numbers.Select(number => (byte)number)] : [], reason);
    }

    private static int[] Numbers(Match match) =>
        [.. match.Groups["number"].Captures.Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?<![\w.-])(?<number>-?\d{1,5})([\s,;]+(?<number>-?\d{1,5})(?![\w.])){4,}")]
    private static partial Regex List();
}
