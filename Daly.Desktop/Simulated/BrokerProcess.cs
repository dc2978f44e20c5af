using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Daly.Desktop.Simulated;

/// <summary>The running mosquitto and what it said.</summary>
internal sealed class BrokerProcess : IDisposable
{
    private const int StartTimeoutMs = 10_000;
    private const int PollPeriodMs = 10;
    private const int ExitTimeoutMs = 5000;
    private const int KeptCharacters = 2000;

    // In a session of its own Ctrl+C in the terminal does not reach the broker, so that our farewell still does.
    private const string OwnSession = "setsid";

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private readonly int _port;
    private readonly bool _isTaken;

    internal BrokerProcess(string program, string configurationPath, int port)
    {
        _port = port;

        // Who answers on a port that was taken before is not ours, however long ours takes to find that out.
        _isTaken = Accepts(port);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(OwnSession, [program, "-c", configurationPath])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal bool HasExited => _process.HasExited;

    internal static void HashPasswords(string path)
    {
        var program = InstalledProgram.Find("mosquitto_passwd", "mosquitto");
        var start = new ProcessStartInfo(program, ["-U", path]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var errors = process.StandardError;
        var said = errors.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"mosquitto_passwd failed: {said.Trim()}");
    }

    /// <summary>Waits until the broker accepts connections.</summary>
    /// <returns><c>null</c> when it does, else why not.</returns>
    internal string? WaitUntilAccepting()
    {
        var waited = Stopwatch.StartNew();
        while (waited.ElapsedMilliseconds < StartTimeoutMs)
        {
            if (_process.WaitForExit(PollPeriodMs)) return $"mosquitto ended at once: {Said()}";
            if (!_isTaken && Accepts(_port)) return null;
        }

        return $"mosquitto did not listen on port {_port} within {StartTimeoutMs / 1000} s: {Said()}";
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit(ExitTimeoutMs);
        _process.Dispose();
    }

    private static bool Accepts(int port)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Said()
    {
        // The last lines arrive only with this wait.
        if (_process.HasExited) _process.WaitForExit();
        lock (_said) return _said.ToString().Trim();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Append(line).Append('\n');
            if (_said.Length > KeptCharacters) _said.Remove(0, _said.Length - KeptCharacters);
        }
    }
}
