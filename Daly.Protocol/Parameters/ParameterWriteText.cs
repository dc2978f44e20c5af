namespace Daly.Protocol.Parameters;

/// <summary>How the writing of a parameter ended, in words.</summary>
public static class ParameterWriteText
{
    /// <summary>Says how it ended.</summary>
    /// <param name="write">The write, at its end.</param>
    /// <param name="oldValue">The value before, in the parameter's own unit.</param>
    /// <returns>One sentence.</returns>
    public static string Of(ParameterWrite write, long oldValue)
    {
        A5Parameter parameter = write.Change.Parameter;
        string old = ParameterWords.Text(parameter, oldValue);
        return write.End switch
        {
            ParameterWriteEnd.Done => parameter.Key + " was " + old + ", is " + ParameterWords.Text(parameter, write.Change.NewValue),
            ParameterWriteEnd.NotSent when IsInDoubt(write.Change) => "nothing was written: two readings of " + parameter.Key + " do not agree",
            ParameterWriteEnd.NotSent => NothingWritten(parameter, WhyNotSent(write.Change), oldValue),
            ParameterWriteEnd.NoAnswer => NothingWritten(parameter, "the BMS does not answer this read", oldValue),
            ParameterWriteEnd.NotTaken => parameter.Key + " was not taken: it is " + old + " as before",
            ParameterWriteEnd.PutBack => "the BMS changed more than that: all was put back, " + parameter.Key + " is " + old,
            ParameterWriteEnd.Other => "the BMS stored something else: " + parameter.Key + " was " + old + ", is " + SeenText(write),
            _ => "in doubt: " + parameter.Key + " was " + old + ", and what the BMS has now could not be read",
        };
    }

    /// <summary>Says that nothing was written.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="why">Why not.</param>
    /// <param name="value">The value that the BMS has, in the parameter's own unit.</param>
    /// <returns>One sentence.</returns>
    public static string NothingWritten(A5Parameter parameter, string why, long value) =>
        "nothing was written: " + why + "; " + parameter.Key + " is " + ParameterWords.Text(parameter, value);

    private static string WhyNotSent(ParameterChange change)
    {
        if (change.Fault != null) return change.Fault;
        if (change.WasAsPlanned) return "this board has no register that takes it";
        return "it was not as read just before";
    }

    // One of two readings that contradict each other is no value to tell.
    private static bool IsInDoubt(ParameterChange change) => change.Fault is null && !change.WasAsPlanned && !change.AreReadingsAlike;

    private static string SeenText(ParameterWrite write)
    {
        A5Parameter parameter = write.Change.Parameter;
        long value = parameter.Read(write.Seen);
        string text = value == Absent.Long ? "not readable" : ParameterWords.Text(parameter, value);
        return write.Change.HasMovedOthers(write.Seen) ? text + "; the BMS has moved other limits with it" : text;
    }
}
