using System;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Daly.Desktop.Tests.Support;

/// <summary>What mosquitto_sub saw below one device.</summary>
internal sealed class Inbox : IDisposable
{
    private readonly Subscriber _subscriber;
    private readonly string _device;

    internal Inbox(int port, string device)
    {
        _device = device;
        _subscriber = new Subscriber(port, device + "/#");
    }

    internal InboxMessage[] All => [.. _subscriber.Lines.Select(Parse)];

    internal InboxMessage[] Of(string topic) => [.. All.Where(message => message.Topic == topic)];

    /// <summary>Waits for a message on a topic.</summary>
    internal string ExpectText(string topic, Func<InboxMessage, bool> isWanted, string what, int deadlineMs = 30_000)
    {
        InboxMessage? found = null;
        Eventually.True(
            () => (found = Of(topic).FirstOrDefault(isWanted)) is not null,
            () => $"{topic}: {what}; last {Of(topic).LastOrDefault()}",
            deadlineMs);
        return found!.Payload;
    }

    /// <summary>Waits for a JSON payload that meets a condition.</summary>
    internal JsonElement Expect(string topic, Func<JsonElement, bool> isWanted, string what, int deadlineMs = 30_000) =>
        Json(ExpectText(topic, message => isWanted(Json(message.Payload)), what, deadlineMs));

    /// <summary>Waits until the broker holds a message for those who come later.</summary>
    internal string ExpectRetained(string topic) => ExpectText(topic, message => message.IsRetained, "retained");

    public void Dispose() => _subscriber.Dispose();

    private static JsonElement Json(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.Clone();
    }

    private InboxMessage Parse(string line)
    {
        string[] parts = line.Split(' ', 3);
        string payload = Encoding.UTF8.GetString(Convert.FromHexString(parts[2]));
        return new InboxMessage(parts[0] == "1", parts[1][(_device.Length + 1)..], payload);
    }
}
