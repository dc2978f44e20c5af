using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Daly.Desktop.Adapters.Broker;
using Daly.Desktop.Tests.EndToEnd;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>The real program is killed at any moment of a plan, with a real broker, real files and a board on a serial port.</summary>
[TestClass]
public sealed class KillTests : IDisposable
{
    private const int ForSeconds = 4;
    private const int Rounds = 3;
    private const string Control = "control.enabled = true\ncontrol.quiet_s = 0\nbridge.supply = other\nbms.dialect = a5\n";

    private readonly TemporaryFolder _folder = new();
    private readonly LocalBroker _broker = LocalBroker.Start();
    private readonly SimulatedBms _bms = new();
    private readonly int _seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;

    public TestContext TestContext { get; set; } = null!;

    public void Dispose()
    {
        _bms.Dispose();
        _broker.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public void A_plan_survives_a_kill_at_any_moment_and_what_was_switched_for_good_stays()
    {
        TestContext.WriteLine($"seed {_seed} (DALY_SEED repeats it)");
        var random = new Random(_seed);
        for (var i = 0; i < Rounds; i++) Round(random.Next(ForSeconds * 1000), i);
        StaysOff(random.Next(500));
    }

    private void Round(int killAfterMs, int number)
    {
        using (var bridge = Start())
        using (var inbox = Ready(1))
        {
            Send($$"""{"id":"r{{number}}","value":"off","ack":"load_dump","for_s":{{ForSeconds}}}""");
            inbox.Expect("1/result/charge_fet", json => Stage(json) == "confirmed", $"off is confirmed (seed {_seed})");
            Thread.Sleep(killAfterMs);
            bridge.Kill();
        }

        using var again = Start();
        using var after = Ready(null);
        after.Expect("1/pack", json => IsFet(json, 1), $"killed after {killAfterMs} ms, it is switched back (seed {_seed})");
        after.Expect("control", json => json.GetProperty("restores").GetInt32() == 0, "no plan is left");
    }

    private void StaysOff(int killAfterMs)
    {
        using (var bridge = Start())
        using (var inbox = Ready(1))
        {
            Send($$"""{"id":"p1","value":"off","ack":"load_dump","for_s":{{ForSeconds}}}""");
            inbox.Expect("1/result/charge_fet", json => Stage(json) == "confirmed", "off is confirmed");
            Send("""{"id":"p2","value":"off","ack":"load_dump"}""");
            inbox.Expect("1/result/charge_fet", json => Stage(json) == "confirmed" && json.GetProperty("id").GetString() == "p2", "off for good is confirmed");
            Thread.Sleep(killAfterMs);
            bridge.Kill();
        }

        using var again = Start();
        using var after = Ready(0);
        var ups = after.Of("diagnostics").Length;
        Eventually.True(() => after.Of("diagnostics").Length > ups + ForSeconds + 3, "the moment of the old plan is over");
        Assert.IsTrue(after.Of("1/pack").Select(message => Json(message.Payload)).Where(IsKnown).All(json => IsFet(json, 0)), $"seed {_seed}");
    }

    private DalyProgram Start() => DalyProgram.Start(
        "run", "--port", _bms.Port, "--config", TestSettings.Write(_folder, Control), "--state", _folder.File("state"),
        "--broker", $"{LocalBroker.Host}:{_broker.Port}", "--page", "off", "--plain");

    /// <summary>Listens, and waits until the charge FET is known, and as expected.</summary>
    private Inbox Ready(int? state)
    {
        var inbox = new Inbox(_broker.Port, TestSettings.Device);
        inbox.Expect("1/pack", json => IsKnown(json) && (state is null || IsFet(json, state.Value)), $"the charge FET is known ({state})");
        return inbox;
    }

    private void Send(string payload) => ClientProgram.Publish(_broker.Port, TestSettings.Device + "/1/set/charge_fet", payload);

    private static string? Stage(JsonElement json) => json.GetProperty("stage").GetString();

    private static bool IsKnown(JsonElement json) => json.GetProperty("charge_fet").ValueKind == JsonValueKind.Number;

    private static bool IsFet(JsonElement json, int state) => IsKnown(json) && json.GetProperty("charge_fet").GetInt32() == state;

    private static JsonElement Json(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.Clone();
    }
}
