namespace Daly.Protocol.Detection;

/// <summary>Says in words what was tried and what came of it.</summary>
public static class DetectionText
{
    /// <summary>Says it in one sentence; makes a new string, so only when <see cref="AutoDialect.Version"/> changed.</summary>
    /// <param name="dialect">The search.</param>
    /// <returns>Such as <c>0x81 answers, A5 does not</c>.</returns>
    public static string Of(AutoDialect dialect)
    {
        if (dialect.IsProven)
        {
            return Found(dialect);
        }

        if (Tried(dialect).Length == 0)
        {
            return "nothing was tried yet";
        }

        if (HasOnly(dialect, TrialResult.EchoOnly))
        {
            return "echo only: the board sleeps, or the line is wired as a loop (tried " + Tried(dialect) + ")";
        }

        if (HasOnly(dialect, TrialResult.Silent))
        {
            return "nothing answers (tried " + Tried(dialect) + ")";
        }

        return "no board speaks: " + Each(dialect);
    }

    private static string Found(AutoDialect dialect)
    {
        string text = DialectWords.Name(dialect.Detected) + " answers";
        for (int i = 0; i < dialect.Trials.Length; i++)
        {
            DialectTrial trial = dialect.Trials[i];
            if (trial.Kind != dialect.Detected && trial.Result != TrialResult.NotTried && trial.Result != TrialResult.Answered)
            {
                text += ", " + DialectWords.Name(trial.Kind) + " does not";
            }
        }

        return text;
    }

    /// <summary>Tells whether something was seen and, silence apart, nothing else.</summary>
    private static bool HasOnly(AutoDialect dialect, TrialResult result)
    {
        bool hasOne = false;
        for (int i = 0; i < dialect.Trials.Length; i++)
        {
            TrialResult found = dialect.Trials[i].Result;
            hasOne = hasOne || found == result;
            bool isSilent = found == TrialResult.Silent || found == TrialResult.NotTried;
            if (found != result && !isSilent)
            {
                return false;
            }
        }

        return hasOne;
    }

    private static string Tried(AutoDialect dialect)
    {
        string text = string.Empty;
        for (int i = 0; i < dialect.Trials.Length; i++)
        {
            if (dialect.Trials[i].Result != TrialResult.NotTried)
            {
                text += (text.Length > 0 ? ", " : string.Empty) + DialectWords.Name(dialect.Trials[i].Kind);
            }
        }

        return text;
    }

    private static string Each(AutoDialect dialect)
    {
        string text = string.Empty;
        for (int i = 0; i < dialect.Trials.Length; i++)
        {
            string separator = i > 0 ? "; " : string.Empty;
            text += separator + DialectWords.Name(dialect.Trials[i].Kind) + ": " + Of(dialect.Trials[i].Result);
        }

        return text;
    }

    private static string Of(TrialResult result)
    {
        switch (result)
        {
            case TrialResult.Silent:
                return "nothing";
            case TrialResult.EchoOnly:
                return "only our own request";
            case TrialResult.Garbage:
                return "bytes but no frame";
            case TrialResult.OtherBoard:
                return "another board number answers";
            case TrialResult.Implausible:
                return "an answer that cannot be true";
            case TrialResult.Answered:
                return "answers";
            default:
                return "not tried";
        }
    }
}
