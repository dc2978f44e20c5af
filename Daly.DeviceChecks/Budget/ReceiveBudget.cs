using System.Globalization;

namespace Daly.DeviceChecks.Budget;

/// <summary>What receiving may take of the chip: a tenth.</summary>
/// <remarks>
/// The interpreter does 100 000 to 1 000 000 simple instructions a second; nobody has measured it with this code. At a
/// typical speed between the two the tenth is for what a board really sends while it is polled; bytes without a pause,
/// as 9600 baud can carry them for a fraction of a second, are held to the upper speed.
/// </remarks>
public static class ReceiveBudget
{
    /// <summary>The wire at 9600 baud, with never a pause.</summary>
    public const int WireBytesPerSecond = 960;

    /// <summary>Instructions a second of a slow interpreter.</summary>
    public const int SlowPerSecond = 100_000;

    /// <summary>Instructions a second between the two.</summary>
    public const int TypicalPerSecond = 300_000;

    /// <summary>Instructions a second of a fast interpreter.</summary>
    public const int FastPerSecond = 1_000_000;

    private const int Share = 10;

    /// <summary>Judges the cost of receiving.</summary>
    /// <param name="instructionsPerByte">Executed instructions for each received byte.</param>
    /// <param name="bytesPerSecond">How many bytes a polled board sends.</param>
    /// <returns>One sentence for each limit that is exceeded.</returns>
    public static IReadOnlyList<string> Check(double instructionsPerByte, double bytesPerSecond)
    {
        List<string> problems = [];
        Judge(problems, "polled", instructionsPerByte * bytesPerSecond, TypicalPerSecond);
        Judge(problems, "without a pause", instructionsPerByte * WireBytesPerSecond, FastPerSecond);
        return problems;
    }

    private static void Judge(List<string> problems, string when, double used, int speed)
    {
        if (used * Share <= speed) return;
        problems.Add(string.Create(CultureInfo.InvariantCulture, $"receiving {when} takes {used:F0} of {speed} instructions a second, more than a tenth"));
    }
}
