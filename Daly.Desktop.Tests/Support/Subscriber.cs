using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>A running mosquitto_sub; each message is a line "retain topic payload-in-hex".</summary>
internal sealed class Subscriber : IDisposable
{
    private const string ReadyTopic = "test/ready";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    internal Subscriber(int port, string filter, params string[] login)
    {
        var program = InstalledProgram.Find("mosquitto_sub", "mosquitto-clients");
        string[] arguments =
            ["-h", "127.0.0.1", "-p", $"{port}", "-q", "1", "-t", filter, "-t", ReadyTopic, "-F", "%r %t %x", .. login];
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is not null) _lines.Enqueue(e.Data);
        };
        _process.BeginOutputReadLine();
        Eventually.True(() => IsReady(port, login), "mosquitto_sub is subscribed");
    }

    internal string[] Lines => [.. _lines.Where(line => !line.Contains(ReadyTopic))];

    internal void Expect(string line) =>
        Eventually.True(() => Lines.Contains(line), () => $"\"{line}\" among: {string.Join(" | ", Lines)}");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private bool IsReady(int port, string[] login)
    {
        ClientProgram.Publish(port, ReadyTopic, "1", login);
        return _lines.Any(line => line.Contains(ReadyTopic));
    }
}
