namespace Daly.Bridge.Display;

/// <summary>Marks what is too old.</summary>
internal static class AgeText
{
    private const long MostShown = 99;

    /// <summary>Writes a highlighted line that says for how long there was nothing new.</summary>
    /// <param name="ageMs">Its age, or absent when it never came.</param>
    public static void WriteStale(Pen pen, int page, string what, long ageMs)
    {
        pen.At(page, 1).Text(what);
        if (ageMs == Absent.Long) pen.Text(": none yet");
        else WriteAge(pen.Text(" old: "), ageMs / 1000);
        pen.Highlight(page);
    }

    private static void WriteAge(Pen pen, long seconds)
    {
        if (seconds <= MostShown) pen.Number(seconds).Text(" s");
        else if (seconds / 60 <= MostShown) pen.Number(seconds / 60).Text(" min");
        else pen.Number(seconds / 3600).Text(" h");
    }
}
