using System.Collections.Generic;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>A bridge that takes commands for parameters over MQTT, with simulated boards in virtual time.</summary>
internal sealed class ParameterRig
{
    internal const string Consent = "i-accept-unverified-writes";
    internal const string Control = "control.enabled = true\nbridge.supply = other\ncontrol.quiet_s = 0\ncontrol.allow = parameter\n";

    private readonly FakeMachine _machine = new();

    internal FakeMqtt Mqtt { get; } = new();

    internal Simulation Simulation { get; private set; } = null!;

    internal BatteryBridge Bridge { get; private set; } = null!;

    internal static string Write(string key, string value, string ack) => $$"""{"key":"{{key}}","value":{{value}},"ack":"{{ack}}"}""";

    internal static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    // As another program does, between two polls.
    internal void Store(byte id, params byte[] data)
    {
        var written = Simulation.Plant.Bms.Board.Written.Frames;
        byte[] frame = [0xA5, 0x40, id, 8, .. data, 0];
        for (var i = 0; i < 12; i++) frame[12] += frame[i];
        for (var tries = 0; tries < 50 && !written.ContainsKey((byte)(id + 0x40)); tries++)
        {
            Run(100 + tries);
            Simulation.Line.Write(frame, 0, frame.Length);
        }

        Run(2000);
        Assert.IsTrue(written.ContainsKey((byte)(id + 0x40)));
    }

    internal List<string> Events()
    {
        var log = Bridge.State.Events;
        var told = new List<string>();
        for (var i = log.Oldest; i <= log.Total; i++) told.Add($"{log.Get(i).Type} {log.Get(i).Text}");
        return told;
    }

    internal void AssertRefused(string reason, string payload)
    {
        var result = Send("parameter_write", payload);
        Assert.AreEqual("refused " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
    }

    internal string Read(string key)
    {
        var result = Send("parameter_read", $$"""{"key":"{{key}}"}""");
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        return result.GetProperty("value").GetRawText();
    }

    internal JsonElement Send(string name, string payload, string pack = "1/")
    {
        Mqtt.Forget();
        Mqtt.Arrive($"daly/battery/{pack}set/{name}", payload, false);
        Run(10_000);
        return Last($"{pack}result/{name}");
    }

    internal JsonElement Last(string topic)
    {
        using var document = JsonDocument.Parse(Mqtt.LastOf("daly/battery/" + topic)!);
        return document.RootElement.Clone();
    }

    internal void Start(BmsProfile profile, string settings, int seed = 1, params string[] faults)
    {
        var parsed = SettingsParser.Parse(settings);
        Assert.IsEmpty(parsed.Faults);
        Simulation = Simulation.Create(new SimulationOptions { Boards = [profile], Faults = faults, Seed = seed });
        Bridge = new BatteryBridge(new BridgePorts(Simulation.Line, Simulation.Clock, _machine, _machine) { Mqtt = Mqtt }, parsed, 0);
        Run(20_000);
    }

    internal void Run(int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            if (Mqtt.Count > 500) Mqtt.Forget();
            Simulation.AdvanceBy(5000);
            Bridge.Tick(Simulation.Clock.NowMs);
        }
    }
}
