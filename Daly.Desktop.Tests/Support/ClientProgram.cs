using System.Collections.Generic;
using System.Diagnostics;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>Debian's MQTT clients: the other side of the tests, which knows nothing of our code.</summary>
internal static class ClientProgram
{
    internal static void Publish(int port, string topic, string payload, params string[] more)
    {
        var program = InstalledProgram.Find("mosquitto_pub", "mosquitto-clients");
        Run(program, ["-h", "127.0.0.1", "-p", $"{port}", "-t", topic, "-m", payload, "-q", "1", .. more]);
    }

    internal static string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;

        // A process that is disposed of leaves the pipes that were read from open until they are collected.
        using var errorReader = process.StandardError;
        using var outputReader = process.StandardOutput;
        var errors = errorReader.ReadToEndAsync();
        var output = outputReader.ReadToEnd();
        if (!process.WaitForExit(Eventually.DeadlineMs)) process.Kill();
        Assert.AreEqual(0, process.ExitCode, $"{program} {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
