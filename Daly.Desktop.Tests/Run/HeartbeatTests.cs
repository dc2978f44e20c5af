using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Support;
using Daly.Settings;
using Microsoft.Extensions.Hosting.Systemd;

namespace Daly.Desktop.Tests.Run;

[TestClass]
public sealed class HeartbeatTests
{
    [TestMethod]
    public void A_bridge_that_stands_still_does_not_feed_the_watchdog()
    {
        var manager = new Manager();
        using var line = new StandingLine();
        using var stop = new CancellationTokenSource();
        var runner = new BridgeRunner(
            SettingsParser.Parse(string.Empty), line, new TelemetryMirror(null, "daly/battery/"), null, null, () => { }, heartbeat: new Heartbeat(manager, 0));
        var run = Task.Run(() => runner.RunUntil(() => false, Timeout.InfiniteTimeSpan, stop.Token));
        Eventually.True(() => manager.Feeders.Count > 2, "it is fed");

        line.StandStill();
        int fed = manager.Feeders.Count;
        var other = new Manager();
        RunBeside(other, turns: 20);
        Assert.AreEqual(fed, manager.Feeders.Count);

        line.GoOn();
        Eventually.True(() => manager.Feeders.Count > fed, "it is fed again");
        stop.Cancel();
        run.Wait();
        Assert.AreEqual(line.Waiter, manager.Feeders.Distinct().Single());
    }

    [TestMethod]
    public void It_is_fed_once_in_each_period_and_never_where_nobody_watches()
    {
        var manager = new Manager();
        var heartbeat = new Heartbeat(manager, 100);
        int[] fed = [.. new long[] { 5, 50, 104, 105, 106, 500, 599, 600 }.Select(nowMs => FedAfter(heartbeat, manager, nowMs))];
        CollectionAssert.AreEqual((int[])[1, 1, 1, 2, 2, 3, 3, 4], fed);

        Assert.AreEqual(4, FedAfter(new Heartbeat(manager, null), manager, 1000));
    }

    [TestMethod]
    public void A_service_manager_that_does_not_listen_does_not_end_the_bridge()
    {
        var heartbeat = new Heartbeat(new Manager { IsAway = true }, 0);
        heartbeat.OnTurn(1);
        heartbeat.Say("well");
        Assert.IsTrue(heartbeat.FirstTurn.IsCompletedSuccessfully);
    }

    private static int FedAfter(Heartbeat heartbeat, Manager manager, long nowMs)
    {
        heartbeat.OnTurn(nowMs);
        return manager.Feeders.Count;
    }

    // Time passes meanwhile, measured in the turns of a bridge that is well.
    private static void RunBeside(Manager manager, int turns)
    {
        using var line = new StandingLine();
        var runner = new BridgeRunner(
            SettingsParser.Parse(string.Empty), line, new TelemetryMirror(null, "daly/battery/"), null, null, () => { }, heartbeat: new Heartbeat(manager, 0));
        Assert.IsTrue(runner.RunUntil(() => manager.Feeders.Count >= turns, TimeSpan.FromSeconds(60), CancellationToken.None));
    }

    private sealed class Manager : ISystemdNotifier
    {
        public bool IsAway { get; init; }

        public ConcurrentQueue<int> Feeders { get; } = new();

        public bool IsEnabled => true;

        public void Notify(ServiceState state)
        {
            if (IsAway) throw new SocketException((int)SocketError.ConnectionRefused);
            if (state.ToString() == "WATCHDOG=1") Feeders.Enqueue(Environment.CurrentManagedThreadId);
        }
    }

    /// <summary>A line on which nothing comes, and which can hold up who waits for it.</summary>
    private sealed class StandingLine : IWaitableLine
    {
        private readonly ManualResetEventSlim _goesOn = new(true);
        private readonly ManualResetEventSlim _stands = new(false);
        private readonly ManualResetEventSlim _nothing = new(false);

        public int Waiter { get; private set; }

        public bool IsOpen => true;

        public string? Fault => null;

        public int Read(byte[] buffer, int offset, int count) => 0;

        public bool Write(byte[] buffer, int offset, int count) => true;

        public bool WaitForData(int timeoutMs)
        {
            Waiter = Environment.CurrentManagedThreadId;
            if (!_goesOn.IsSet) _stands.Set();
            return !_goesOn.Wait(Timeout.Infinite) || _nothing.Wait(int.Min(timeoutMs, 1));
        }

        public void StandStill()
        {
            _goesOn.Reset();
            _stands.Wait();
        }

        public void GoOn() => _goesOn.Set();

        public void Dispose()
        {
            _goesOn.Dispose();
            _stands.Dispose();
            _nothing.Dispose();
        }
    }
}
