using System;
using System.Threading;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>The real program is killed at any moment of a plan, with a real broker, real files and a board on a serial port.</summary>
[TestClass]
public sealed class KillTests : IDisposable
{
    private const int Rounds = 3;

    private readonly ChargeFetRig _rig = new();
    private readonly int _seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;

    public TestContext TestContext { get; set; } = null!;

    public void Dispose() => _rig.Dispose();

    [TestMethod]
    public void A_plan_survives_a_kill_at_any_moment_and_what_was_switched_for_good_stays()
    {
        TestContext.WriteLine($"seed {_seed} (DALY_SEED repeats it)");
        var random = new Random(_seed);
        for (var i = 0; i < Rounds; i++) Round(random.Next(ChargeFetRig.ForSeconds * 1000), i);
        StaysOff(random.Next(500));
    }

    private void Round(int killAfterMs, int number)
    {
        using (var bridge = _rig.Start())
        using (var inbox = _rig.Ready(1))
        {
            _rig.SwitchOff(inbox, $"r{number}", isForGood: false);
            Thread.Sleep(killAfterMs);
            bridge.Kill();
        }

        using var again = _rig.Start();
        using var after = _rig.Ready(null);
        after.Expect("1/pack", json => ChargeFetRig.IsFet(json, 1), $"killed after {killAfterMs} ms, it is switched back (seed {_seed})");
        after.Expect("control", json => json.GetProperty("restores").GetInt32() == 0, "no plan is left");
    }

    private void StaysOff(int killAfterMs)
    {
        using (var bridge = _rig.Start())
        using (var inbox = _rig.Ready(1))
        {
            _rig.SwitchOff(inbox, "p1", isForGood: false);
            _rig.SwitchOff(inbox, "p2", isForGood: true);
            Thread.Sleep(killAfterMs);
            bridge.Kill();
        }

        using var again = _rig.Start();
        using var after = _rig.Ready(0);
        Assert.IsTrue(ChargeFetRig.IsLeftOff(after), $"seed {_seed}");
    }
}
