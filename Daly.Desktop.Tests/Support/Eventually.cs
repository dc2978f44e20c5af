using System;
using System.Diagnostics;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>Waits for what other threads and programs do: until a condition holds, at most until a deadline.</summary>
internal static class Eventually
{
    internal const int DeadlineMs = 60_000;
    private const int PollPeriodMs = 10;

    internal static void True(Func<bool> condition, string what, int deadlineMs = DeadlineMs)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.ElapsedMilliseconds > deadlineMs) Assert.Fail($"Not within {deadlineMs} ms: {what}");
            Thread.Sleep(PollPeriodMs);
        }
    }

    internal static void True(Func<bool> condition, Func<string> describe, int deadlineMs = DeadlineMs)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.ElapsedMilliseconds > deadlineMs) Assert.Fail($"Not within {deadlineMs} ms: {describe()}");
            Thread.Sleep(PollPeriodMs);
        }
    }
}
