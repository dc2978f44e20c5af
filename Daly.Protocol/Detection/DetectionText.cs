using Daly.Protocol.Dialects;

namespace Daly.Protocol.Detection;

/// <summary>Says in words what was tried and what came of it.</summary>
public static class DetectionText
{
    /// <summary>Says it in one sentence; makes a new string, so only when <see cref="DetectionReport.Version"/> changed.</summary>
    /// <param name="report">The search.</param>
    /// <returns>Such as <c>0x81 answers, A5 does not</c>.</returns>
    public static string Of(DetectionReport report)
    {
        if (report.IsProven)
        {
            return Found(report);
        }

        if (!report.IsTold)
        {
            return "searching";
        }

        if (HasOnly(report, TrialResult.EchoOnly))
        {
            return "echo only: the board sleeps, or the line is wired as a loop (tried " + Tried(report) + ")";
        }

        if (HasOnly(report, TrialResult.Silent))
        {
            return "nothing answers (tried " + Tried(report) + ")";
        }

        return "no board speaks: " + Each(report);
    }

    private static string Found(DetectionReport report)
    {
        string text = BmsDialects.Name(report.Detected) + " answers";
        for (int i = 0; i < report.Trials.Length; i++)
        {
            DialectTrial trial = report.Trials[i];
            if (trial.Kind != report.Detected && trial.IsTold && trial.Result != TrialResult.Answered)
            {
                text += ", " + BmsDialects.Name(trial.Kind) + " does not";
            }
        }

        return text;
    }

    /// <summary>Tells whether something was seen and, silence apart, nothing else.</summary>
    private static bool HasOnly(DetectionReport report, TrialResult result)
    {
        bool hasOne = false;
        for (int i = 0; i < report.Trials.Length; i++)
        {
            TrialResult found = report.Trials[i].Result;
            hasOne = hasOne || found == result;
            if (found != result && found != TrialResult.Silent)
            {
                return false;
            }
        }

        return hasOne;
    }

    private static string Tried(DetectionReport report)
    {
        string text = string.Empty;
        for (int i = 0; i < report.Trials.Length; i++)
        {
            text += (i > 0 ? ", " : string.Empty) + BmsDialects.Name(report.Trials[i].Kind);
        }

        return text;
    }

    private static string Each(DetectionReport report)
    {
        string text = string.Empty;
        for (int i = 0; i < report.Trials.Length; i++)
        {
            string separator = i > 0 ? "; " : string.Empty;
            text += separator + BmsDialects.Name(report.Trials[i].Kind) + ": " + Of(report.Trials[i].Result);
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
