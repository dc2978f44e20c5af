using System;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.EndToEnd;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>The real program with a real broker and a board on a serial port, told about the charge FET and killed.</summary>
internal sealed class ChargeFetRig : IDisposable
{
    /// <summary>After so long the FET is switched back, in seconds.</summary>
    internal const int ForSeconds = 4;

    private const string Control = "control.enabled = true\ncontrol.quiet_s = 0\nbridge.supply = other\nbms.dialect = a5\n";
    private const string Results = "1/result/charge_fet";

    private readonly TemporaryFolder _folder = new();
    private readonly LocalBroker _broker = LocalBroker.Start();
    private readonly SimulatedBms _bms = new();

    public void Dispose()
    {
        _bms.Dispose();
        _broker.Dispose();
        _folder.Dispose();
    }

    internal DalyProgram Start(string? state = null) => DalyProgram.Start(
        "run", "--port", _bms.Port, "--config", TestSettings.Write(_folder, Control), "--state", state ?? _folder.File("state"),
        "--broker", $"{LocalBroker.Host}:{_broker.Port}", "--page", "off", "--plain");

    /// <summary>Listens, and waits until the charge FET is known, and as expected.</summary>
    internal Inbox Ready(int? state)
    {
        var inbox = new Inbox(_broker.Port, TestSettings.Device);
        inbox.Expect("1/pack", json => IsKnown(json) && (state is null || IsFet(json, state.Value)), $"the charge FET is known ({state})");
        return inbox;
    }

    /// <summary>Switches it off, for a time or for good, and waits until that is confirmed.</summary>
    /// <returns>The result.</returns>
    internal JsonElement SwitchOff(Inbox inbox, string id, bool isForGood)
    {
        string time = isForGood ? string.Empty : $",\"for_s\":{ForSeconds}";
        string payload = $$"""{"id":"{{id}}","value":"off","ack":"load_dump"{{time}}}""";
        ClientProgram.Publish(_broker.Port, TestSettings.Device + "/1/set/charge_fet", payload);
        return inbox.Expect(Results, json => json.GetProperty("id").GetString() == id && json.GetProperty("stage").GetString() == "confirmed", $"off {id} is confirmed");
    }

    /// <summary>Watches until the moment of a plan is over, that was made before.</summary>
    /// <returns>Whether it was off all the time.</returns>
    internal static bool IsLeftOff(Inbox inbox)
    {
        int ups = inbox.Of("diagnostics").Length;
        Eventually.True(() => inbox.Of("diagnostics").Length > ups + ForSeconds + 3, "the moment of the old plan is over");
        return inbox.Of("1/pack").Select(message => Json(message.Payload)).Where(IsKnown).All(json => IsFet(json, 0));
    }

    internal static bool IsFet(JsonElement json, int state) => IsKnown(json) && json.GetProperty("charge_fet").GetInt32() == state;

    private static bool IsKnown(JsonElement json) => json.GetProperty("charge_fet").ValueKind == JsonValueKind.Number;

    private static JsonElement Json(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.Clone();
    }
}
