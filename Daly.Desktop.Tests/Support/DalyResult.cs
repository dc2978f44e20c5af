using System;

namespace Daly.Desktop.Tests.Support;

/// <summary>What a command that ended left behind.</summary>
internal sealed record DalyResult(int ExitCode, string Output, string Errors)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Checks a failure: exit code, and one sentence for people that begins with the program's name.</summary>
    internal void ExpectFailure(int exitCode, string sentence)
    {
        Assert.AreEqual(exitCode, ExitCode, ToString());
        Assert.StartsWith("daly: ", Errors, ToString());
        Assert.Contains(sentence, Errors, ToString());
        Assert.DoesNotContain("   at ", Errors, "a stack trace");
    }

    /// <summary>Checks a success that had nothing to complain about.</summary>
    internal void ExpectSuccess()
    {
        Assert.AreEqual(0, ExitCode, ToString());
        Assert.AreEqual(string.Empty, Errors);
    }
}
