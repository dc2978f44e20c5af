using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Desktop.Commands.Model;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>Somebody else who reads the results of commands at the broker.</summary>
internal sealed class ResultObserver : IDisposable
{
    private const string ReadyTopic = "daly/van/result/ready";

    private readonly ConcurrentQueue<string> _lines = new();
    private Process _process;

    internal ResultObserver(int port) => _process = Subscribe(port);

    /// <summary>Waits until so many results wait to be taken, and reads on at a broker that is new.</summary>
    internal void Renew(int count, Action renewBroker, int port)
    {
        Eventually.True(() => _lines.Count(IsResult) >= count, "the results of before the restart are seen");
        End();
        renewBroker();
        _process = Subscribe(port);
    }

    private static bool IsResult(string line) => !line.StartsWith(ReadyTopic, StringComparison.Ordinal);

    private Process Subscribe(int port)
    {
        var program = InstalledProgram.Find("mosquitto_sub", "mosquitto-clients");
        string[] arguments = ["-h", "127.0.0.1", "-p", $"{port}", "-t", "daly/van/result/+", "-t", "daly/van/+/result/+", "-F", "%t %p"];
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is not null) _lines.Enqueue(e.Data);
        };
        process.BeginOutputReadLine();
        var before = _lines.Count;
        Eventually.True(() => IsReady(port, before), "mosquitto_sub is subscribed");
        return process;
    }

    /// <summary>Waits for so many results and takes them.</summary>
    internal List<ToldResult> Take(int count)
    {
        var taken = new List<ToldResult>();
        Eventually.True(() => TakeInto(taken) >= count, () => $"{taken.Count} of {count} results are seen");
        return taken;
    }

    public void Dispose() => End();

    private void End()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ToldResult Parse(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        using var json = JsonDocument.Parse(line[(at + 1)..]);
        string? Text(string key) => json.RootElement.GetProperty(key).GetString();
        return new ToldResult(line[..at], Text("id"), Text("stage")!, Text("reason"), Text("plan"));
    }

    private int TakeInto(List<ToldResult> taken)
    {
        while (_lines.TryDequeue(out var line))
        {
            if (IsResult(line)) taken.Add(Parse(line));
        }

        return taken.Count;
    }

    private bool IsReady(int port, int before)
    {
        ClientProgram.Publish(port, ReadyTopic, "1");
        return _lines.Count > before;
    }
}
