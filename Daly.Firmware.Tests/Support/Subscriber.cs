using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;

namespace Daly.Firmware.Tests.Support;

/// <summary>A running mosquitto_sub that keeps the last payload of each topic.</summary>
internal sealed class Subscriber : IDisposable
{
    private readonly int _port;
    private readonly Process _process;
    private readonly ConcurrentDictionary<string, string> _last = new();
    private readonly ConcurrentQueue<string> _events = new();

    internal Subscriber(int port, string? authorityFile = null)
    {
        _port = port;
        var program = InstalledProgram.Find("mosquitto_sub", "mosquitto-clients");
        string[] arguments = ["-h", "127.0.0.1", "-p", $"{port}", "-q", "1", "-t", "#", "-F", "%t %p"];
        if (authorityFile is not null) arguments = [.. arguments, "--cafile", authorityFile];
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.BeginOutputReadLine();
    }

    internal string? Last(string topic) => _last.TryGetValue(topic, out string? text) ? text : null;

    /// <summary>Gets whether an event said something.</summary>
    internal bool HasEvent(string part) => _events.Any(text => text.Contains(part, StringComparison.Ordinal));

    /// <summary>Gives a member of the last JSON of a topic; undefined if there is none.</summary>
    internal JsonElement Value(string topic, string key)
    {
        if (Last(topic) is not { } text) return default;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty(key, out var value) ? value.Clone() : default;
    }

    /// <summary>Gives a text of the last JSON of a topic; <c>null</c> if there is none.</summary>
    internal string? Text(string topic, string key) =>
        Value(topic, key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    internal bool HasNumber(string topic, string key) => Value(topic, key).ValueKind == JsonValueKind.Number;

    internal bool IsNull(string topic, string key) => Value(topic, key).ValueKind == JsonValueKind.Null;

    /// <summary>Publishes something, not retained, with QoS 1.</summary>
    internal void Publish(string topic, string payload)
    {
        var program = InstalledProgram.Find("mosquitto_pub", "mosquitto-clients");
        using var process = Process.Start(program, ["-h", "127.0.0.1", "-p", $"{_port}", "-q", "1", "-t", topic, "-m", payload]);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
    }

    internal void Forget() => _last.Clear();

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null) return;
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        _last[line[..space]] = line[(space + 1)..];
        if (line[..space] == Bench.Events) _events.Enqueue(line);
    }
}
