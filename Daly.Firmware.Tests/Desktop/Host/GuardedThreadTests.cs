using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Daly.Firmware.Host;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop.Host;

[TestClass]
public sealed class GuardedThreadTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private PowerCycle? _cycle;

    [TestInitialize]
    public void Enter() => _cycle = PowerCycle.Enter(_world);

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void A_step_that_throws_is_counted_and_the_next_one_comes()
    {
        var work = new Work(step => step == 1 ? throw new InvalidOperationException() : 1);
        var thread = new GuardedThread(work);
        thread.KeepRunning();
        Eventually.True(() => work.Steps >= 3, "the work goes on");
        Assert.AreEqual(1, thread.Failures);
        Assert.AreEqual("InvalidOperationException", thread.LastFailure);
        Assert.AreEqual(0, thread.Restarts);
        Assert.IsEmpty(_cycle!.Crashes);
    }

    [TestMethod]
    public void A_thread_that_ended_is_started_again_and_counted()
    {
        // An abort is what no guard of ours may catch.
        var work = new Work(step => step == 1 ? throw Abort() : 1);
        var thread = new GuardedThread(work);
        thread.KeepRunning();
        Eventually.True(
            () =>
            {
                thread.KeepRunning();
                return work.Steps >= 3;
            },
            "the work goes on");
        Assert.AreEqual(1, thread.Restarts);
        Assert.AreEqual(0, thread.Failures);
    }

    [TestMethod]
    public void With_the_power_the_threads_end()
    {
        var work = new Work(_ => 1);
        var thread = new GuardedThread(work);
        thread.KeepRunning();
        Eventually.True(() => work.Steps > 0, "it runs");
        _cycle!.End();
        int steps = -1;
        Eventually.True(() => steps == (steps = work.Steps), "it stands still");
    }

    private static ThreadAbortException Abort() =>
        (ThreadAbortException)RuntimeHelpers.GetUninitializedObject(typeof(ThreadAbortException));

    private sealed class Work(Func<int, int> step) : IWork
    {
        private int _steps;

        public string Name => "test";

        internal int Steps => Volatile.Read(ref _steps);

        public int Step() => step(Interlocked.Increment(ref _steps));
    }
}
