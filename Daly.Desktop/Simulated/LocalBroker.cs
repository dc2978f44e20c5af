using System.Diagnostics;
using Daly.Desktop.Ports;

namespace Daly.Desktop.Simulated;

/// <summary>A mosquitto of our own on a loopback port, which ends with this object or with the process.</summary>
public sealed class LocalBroker : IPrivateBroker
{
    private const int PortAttempts = 5;

    private readonly BrokerProcess _process;
    private readonly string _folder;
    private bool _isDisposed;

    private LocalBroker(BrokerProcess process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Gets the address that it listens on.</summary>
    public static string Host => "127.0.0.1";

    public int Port { get; }

    public string? SubscriberId => null;

    /// <summary>Gets whether it still runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts a broker and waits until it accepts connections.</summary>
    /// <param name="options">How it is set up; <c>null</c> takes the defaults.</param>
    /// <exception cref="MissingProgramException">mosquitto is not installed.</exception>
    /// <exception cref="InvalidOperationException">It did not start; the message holds what it said.</exception>
    public static LocalBroker Start(LocalBrokerOptions? options = null)
    {
        options ??= new LocalBrokerOptions();
        var program = InstalledProgram.Find("mosquitto", "mosquitto");
        var folder = Directory.CreateTempSubdirectory("daly-broker-").FullName;
        try
        {
            if (options.Users.Count > 0) BrokerProcess.HashPasswords(BrokerConfiguration.WriteUsers(folder, options));
            return Start(program, folder, options);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Kills the broker: connections break without farewell, as in a power cut.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _process.Dispose();
        DeleteFolder();
    }

    // Another program may take a free port between our looking and the broker's listening: then with another one.
    private static LocalBroker Start(string program, string folder, LocalBrokerOptions options)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port != 0 ? options.Port : FreePort.Find();
            var process = new BrokerProcess(program, BrokerConfiguration.Write(folder, port, options), port);
            var failure = process.WaitUntilAccepting();
            if (failure is null) return new LocalBroker(process, folder, port);

            process.Dispose();
            if (options.Port != 0 || attempt == PortAttempts) throw new InvalidOperationException(failure);
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    private void DeleteFolder()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException e)
        {
            Trace.TraceWarning("The broker's folder {0} stays: {1}", _folder, e.Message);
        }
    }
}
