using System;

namespace Daly.Testing;

/// <summary>How much of its work a random or repeated test does: a share of it in every run, all of it in <c>build.sh long</c>.</summary>
internal static class LongRun
{
    /// <summary>The category of the tests that do more in a long run.</summary>
    public const string Category = "Long";

    /// <summary>Gets whether this is a long run.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("DALY_LONG") is not null;

    /// <summary>Gives how often something is done.</summary>
    public static int Of(int always, int whenLong) => IsOn ? whenLong : always;
}
