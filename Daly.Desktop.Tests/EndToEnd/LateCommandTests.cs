using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>
/// A command that was kept on its way is refused as late by the real program, with a real broker. The largest delay is set to
/// the least that can be, so that the test need not wait long; the usual figures are tested in virtual time.
/// </summary>
[TestClass]
public sealed class LateCommandTests : IDisposable
{
    private const int KeptMs = 4000;
    private const string Off = """{"value":"off","ack":"load_dump"}""";
    private const string Control = """
        control.enabled = true
        control.quiet_s = 0
        control.max_delay_s = 3
        bridge.supply = other

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly LocalBroker _broker = LocalBroker.Start();
    private readonly SimulatedBms _bms = new();
    private readonly StallingProxy _path;
    private readonly DalyProgram _bridge;
    private readonly Inbox _inbox;

    public LateCommandTests()
    {
        _path = new StallingProxy(_broker.Port);
        _bridge = DalyProgram.Start(
            ["run", "--port", _bms.Port, "--config", TestSettings.Write(_folder, Control), "--broker", $"{LocalBroker.Host}:{_path.Port}", "--plain", "--page", "0"]);
        _inbox = new Inbox(_broker.Port, TestSettings.Device);
        _inbox.Expect("1/pack", json => json.GetProperty("discharge_fet").ValueKind == JsonValueKind.Number, "the FET is known");
        Eventually.True(() => _inbox.Of("trip").Length > 0, "a round trip was begun");
    }

    public void Dispose()
    {
        _inbox.Dispose();
        _bridge.Dispose();
        _bms.Dispose();
        _path.Dispose();
        _broker.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public void Nothing_is_done_that_a_stalled_path_to_the_broker_kept_however_much_it_was()
    {
        _path.Stall();
        for (int i = 0; i < 25; i++) Send(Off, "-i", $"sender{i}");
        Thread.Sleep(KeptMs);
        _path.Release();

        Eventually.True(() => Reasons.Length > 0, "the first is refused");
        ExpectFreshOneToBeDone();
        Assert.IsTrue(Reasons.All(reason => reason == "refused late"), string.Join('\n', Reasons));
    }

    [TestMethod]
    public void Nothing_is_done_that_came_while_the_program_was_stopped()
    {
        Signal("STOP");
        Send(Off);
        Thread.Sleep(KeptMs);
        Signal("CONT");

        Eventually.True(() => Reasons.Length > 0, "it is refused");
        ExpectFreshOneToBeDone();
        CollectionAssert.AreEqual((string[])["refused late"], Reasons);
    }

    private string[] Reasons =>
        [.. _inbox.Of("1/result/discharge_fet").Select(Word).Where(word => word is not ("accepted " or "confirmed "))];

    // Also the proof that nothing was done before: it would be off already, and the broker keeps the order.
    private void ExpectFreshOneToBeDone()
    {
        int trips = _inbox.Of("trip").Length;
        Eventually.True(() => _inbox.Of("trip").Length > trips + 1, "a round trip has returned");
        Assert.AreEqual(0, _inbox.Of("1/result/discharge_fet").Count(message => Word(message).StartsWith("accepted", StringComparison.Ordinal)));
        Send(Off);
        _inbox.ExpectText("1/result/discharge_fet", message => Word(message) == "confirmed ", "a fresh one is done");
    }

    private void Send(string payload, params string[] more) =>
        ClientProgram.Publish(_broker.Port, TestSettings.Device + "/1/set/discharge_fet", payload, more);

    private void Signal(string name) => ClientProgram.Run("kill", ["-" + name, $"{_bridge.Id}"]);

    private static string Word(InboxMessage message)
    {
        using var result = JsonDocument.Parse(message.Payload);
        return $"{result.RootElement.GetProperty("stage").GetString()} {result.RootElement.GetProperty("reason").GetString()}";
    }
}
