using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Daly.Desktop.Tests.Terminal;

namespace Daly.Desktop.Tests.Page;

[TestClass]
public sealed class StateTests
{
    private const string DataStart = "data: ";

    [TestMethod]
    public async Task The_state_has_every_payload_as_an_object_below_its_topic()
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        var state = await client.StateAsync();

        Assert.AreEqual("battery", state.GetProperty("device").GetString());
        Assert.IsTrue(state.GetProperty("simulated").GetBoolean());
        var topics = state.GetProperty("topics");
        Assert.AreEqual(3321, topics.GetProperty("1/cells").GetProperty("c3_mv").GetInt32());
        Assert.AreEqual("13.312", topics.GetProperty("shunt").GetProperty("voltage_v").GetRawText());
        Assert.AreEqual(JsonValueKind.Null, topics.GetProperty("shunt").GetProperty("time_to_full_s").ValueKind);
        Assert.AreEqual("override", state.GetProperty("events")[0].GetProperty("type").GetString());
    }

    [TestMethod]
    public async Task A_payload_that_is_no_JSON_is_a_string()
    {
        var telemetry = Payloads.Whole().Publish("1/pack", "{\"soc_pct\":");
        await using var client = await PageClient.StartAsync(telemetry);

        var topics = (await client.StateAsync()).GetProperty("topics");

        Assert.AreEqual("online", topics.GetProperty("status").GetString());
        Assert.AreEqual("{\"soc_pct\":", topics.GetProperty("1/pack").GetString());
    }

    [TestMethod]
    public async Task Without_data_topics_and_events_are_empty()
    {
        await using var client = await PageClient.StartAsync(new FakeTelemetry());

        var state = await client.StateAsync();

        Assert.AreEqual("{}", state.GetProperty("topics").GetRawText());
        Assert.AreEqual(0, state.GetProperty("events").GetArrayLength());
    }

    [TestMethod]
    public async Task The_stream_gives_the_state_at_once_and_again_on_change()
    {
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        await using var body = await client.Http.GetStreamAsync("/api/stream");
        using var lines = new StreamReader(body);

        Assert.AreEqual(87.3, await NextSocAsync(lines));
        telemetry.Change("1/pack", "87.3", "86.9");
        Assert.AreEqual(86.9, await NextSocAsync(lines));
    }

    [TestMethod]
    public async Task Many_changes_are_at_most_four_messages_a_second()
    {
        const int messages = 4;
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        await using var body = await client.Http.GetStreamAsync("/api/stream");
        using var lines = new StreamReader(body);
        await NextSocAsync(lines);

        var watch = Stopwatch.StartNew();
        for (int i = 0; i < messages; i++)
        {
            for (int change = 0; change < 100; change++) telemetry.Publish("shunt", Payloads.Shunt);
            await NextSocAsync(lines);
        }

        // Four messages have at least three full periods between them, however busy the machine is.
        Assert.IsGreaterThanOrEqualTo(740, watch.ElapsedMilliseconds);
    }

    [TestMethod]
    public async Task An_open_stream_ends_when_the_page_stops()
    {
        var client = await PageClient.StartAsync(Payloads.Whole());
        await using var body = await client.Http.GetStreamAsync("/api/stream");
        using var lines = new StreamReader(body);
        await NextSocAsync(lines);

        var watch = Stopwatch.StartNew();
        await client.DisposeAsync();

        Assert.IsLessThan(10_000, watch.ElapsedMilliseconds);
    }

    private static async Task<double> NextSocAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(DataStart, StringComparison.Ordinal) || line.Length == DataStart.Length) continue;
            using var state = JsonDocument.Parse(line[DataStart.Length..]);
            return state.RootElement.GetProperty("topics").GetProperty("1/pack").GetProperty("soc_pct").GetDouble();
        }

        throw new EndOfStreamException("The stream ended.");
    }
}
