using System;
using Daly.DeviceChecks.Budget;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>What is counted is what a reader of the IL counts by hand.</summary>
[TestClass]
[DoNotParallelize]
public sealed class InstrumentationTests
{
    private const string Source = """
        namespace Probe;

        public static class Subject
        {
            public static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }

            public static int Choose(int n) { switch (n) { case 0: return 7; case 1: return 8; case 2: return 9; default: return n > 5 ? 1 : 2; } }

            public static int Guarded(int[] values, int at)
            {
                try { return values[at]; }
                catch (System.Exception) { return -1; }
                finally { values[0]++; }
            }
        }
        """;

    // Five to the condition, eight for each turn, three for each look at the condition, two to return.
    [TestMethod]
    [DataRow(0, 10)]
    [DataRow(1, 21)]
    [DataRow(10, 120)]
    public void A_loop_counts_each_of_its_turns(int turns, int executed) =>
        Assert.AreEqual(executed, Executed("Sum", turns, out _));

    [TestMethod]
    [DataRow(0, 7)]
    [DataRow(2, 9)]
    [DataRow(4, 2)]
    [DataRow(6, 1)]
    public void Instrumented_code_does_what_it_did(int given, int result)
    {
        Assert.IsGreaterThan(3, Executed("Choose", given, out object? got));
        Assert.AreEqual(result, got);
    }

    [TestMethod]
    public void Handlers_still_catch_and_end()
    {
        using CountingContext context = new([Sample.Compile(Source)]);
        int[] values = [5, 6];
        var method = context.Get("Probe.Subject").GetMethod("Guarded")!;
        Assert.AreEqual(6, method.Invoke(null, [values, 1]));
        Assert.AreEqual(-1, method.Invoke(null, [values, 2]));
        Assert.AreEqual(7, values[0]);
    }

    [TestMethod]
    public void A_type_that_is_not_there_is_named()
    {
        using CountingContext context = new([Sample.Compile(Source)]);
        Assert.Contains("Probe.Other", Assert.ThrowsExactly<ArgumentException>(() => context.Get("Probe.Other")).Message);
    }

    private static long Executed(string method, int argument, out object? result)
    {
        using CountingContext context = new([Sample.Compile(Source)]);
        var found = context.Get("Probe.Subject").GetMethod(method)!;
        ExecutedInstructions.Reset();
        result = found.Invoke(null, [argument]);
        return ExecutedInstructions.Total;
    }
}
