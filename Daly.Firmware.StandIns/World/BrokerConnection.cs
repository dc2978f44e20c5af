using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Mqtt;
using Daly.Hal;
using MQTTnet;
using MQTTnet.Formatter;
using OnDevice.System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.StandIns;

/// <summary>A connection to a real broker over the world's WiFi, pumped by a thread of its own.</summary>
internal sealed class BrokerConnection
{
    private const int LoopMs = 20;
    private const int LeaveMs = 2000;
    private const int FirstCredibleYear = 2024;

    private readonly object _gate = new();
    private readonly PowerCycle _cycle;
    private readonly MqttConnectionOptions _options;
    private readonly ReceiveQueue _inbox = new();
    private readonly string? _certificates;
    private BrokerSession? _session;
    private bool _isClosing;
    private int _keepAliveMs;

    internal BrokerConnection(
        PowerCycle cycle, string host, int port, bool isSecure, X509Certificate? authority, X509Certificate2? certificate)
    {
        _cycle = cycle;
        _options = new MqttConnectionOptions { Host = host, Port = port };
        if (!isSecure) return;
        _certificates = Directory.CreateTempSubdirectory("daly-device-").FullName;
        _options.Tls = new MqttTlsOptions
        {
            AuthorityFile = Write("ca.pem", authority?.Pem),
            CertificateFile = Write("own.pem", certificate?.Pem),
            KeyFile = Write("own.key", certificate?.KeyPem),
        };
    }

    internal event Action? Lost;

    internal event Action<MqttMessage>? Received;

    internal event Action<int>? Published;

    internal bool IsUp { get; private set; }

    private bool HasNetwork => _cycle.World.Wifi.IsConnected;

    internal MqttReasonCode Open(string clientId, string? user, string? password, MqttWill? will, int keepAliveSeconds)
    {
        _cycle.ThrowIfOff();
        _keepAliveMs = keepAliveSeconds * 1000;
        _options.ClientId = clientId;
        _options.User = user;
        _options.Password = password;
        _options.Will = will;
        if (!HasNetwork) throw new MqttConnectionException("no network", null);
        if (_options.Tls is not null && _cycle.World.Time.UtcNow.Year < FirstCredibleYear)
            throw new MqttConnectionException("the broker's certificate is not valid yet", null);

        var session = new BrokerSession(_options, _inbox, MqttProtocolVersion.V311) { Passage = WaitForNetworkAsync };
        MqttReasonCode answer = Ask(session);
        if (answer != MqttReasonCode.Success)
        {
            Dispose(session);
            return answer;
        }

        session.Sent = messageId => Published?.Invoke(messageId);
        _session = session;
        IsUp = true;
        new Thread(Pump) { IsBackground = true, Name = "device mqtt" }.Start();
        return answer;
    }

    internal void Subscribe(string[] filters)
    {
        lock (_gate)
        {
            _options.Subscriptions.Clear();
            foreach (string filter in filters) _options.Subscriptions.Add(filter);
            _session?.Subscribe();
        }
    }

    internal bool TryPublish(string topic, byte[] payload, bool atLeastOnce, bool retain, int maxInFlight, out int messageId)
    {
        messageId = 0;
        lock (_gate)
        {
            if (_session is not { } session) return true;
            return session.Outgoing < maxInFlight && session.TryPublish(topic, payload, payload.Length, atLeastOnce, retain, out messageId);
        }
    }

    internal void Close(bool isPolite)
    {
        lock (_gate)
        {
            if (isPolite) _session?.LeaveAsync(LeaveMs).GetAwaiter().GetResult();
            _isClosing = true;
            IsUp = false;
        }
    }

    private MqttReasonCode Ask(BrokerSession session)
    {
        using var late = new CancellationTokenSource(MqttSettings.DefaultTimeout);
        var asking = session.ConnectAsync(late.Token);
        while (!asking.Wait(LoopMs)) _cycle.ThrowIfOff();
        if (session.Answer is { } answer) return (MqttReasonCode)ReturnCode(answer);
        Dispose(session);
        DeleteCertificates();
        throw late.IsCancellationRequested ? new MqttCommunicationException() : new MqttConnectionException(asking.Result!.Text, null);
    }

    // The library tells the codes of MQTT 5 whatever the broker speaks.
    private static int ReturnCode(MqttClientConnectResultCode answer) => answer switch
    {
        MqttClientConnectResultCode.Success => 0,
        MqttClientConnectResultCode.UnsupportedProtocolVersion => 1,
        MqttClientConnectResultCode.ClientIdentifierNotValid => 2,
        MqttClientConnectResultCode.BadUserNameOrPassword => 4,
        MqttClientConnectResultCode.NotAuthorized => 5,
        _ => 3,
    };

    private static void Dispose(BrokerSession session) => session.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task WaitForNetworkAsync(CancellationToken stop)
    {
        while (!HasNetwork) await Task.Delay(LoopMs, stop).ConfigureAwait(false);
    }

    private void Pump()
    {
        var message = new MqttMessage();
        bool isLost = false;
        var silent = new Stopwatch();
        while (!_isClosing && !_cycle.IsOff && !isLost)
        {
            isLost = _session!.IsOver || silent.ElapsedMilliseconds > _keepAliveMs * 3L / 2;
            Thread.Sleep(LoopMs);
            if (HasNetwork)
            {
                silent.Reset();
            }
            else
            {
                // Nothing goes through; what notices it is the missing answer to a ping.
                silent.Start();
            }

            while (_inbox.TryDequeue(message)) Received?.Invoke(message);
        }

        End(isLost);
    }

    private void End(bool isLost)
    {
        lock (_gate)
        {
            IsUp = false;
            Dispose(_session!);
            _session = null;
        }

        DeleteCertificates();
        if (isLost && !_isClosing && !_cycle.IsOff) Lost?.Invoke();
    }

    private string? Write(string name, string? pem)
    {
        if (pem is null) return null;
        string path = Path.Combine(_certificates!, name);
        File.WriteAllText(path, pem);
        return path;
    }

    private void DeleteCertificates()
    {
        if (_certificates is not null && Directory.Exists(_certificates)) Directory.Delete(_certificates, recursive: true);
    }
}
