using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using Daly.Desktop.Ports.Mqtt;
using Daly.Hal;
using OnDevice.System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.StandIns;

/// <summary>A connection to a real broker over the world's WiFi, pumped by a thread of its own.</summary>
internal sealed class BrokerConnection
{
    private const int LoopMs = 20;
    private const int FirstCredibleYear = 2024;

    private readonly object _gate = new();
    private readonly PowerCycle _cycle;
    private readonly MqttConnectionOptions _options;
    private readonly ReceiveQueue _inbox = new();
    private readonly string? _certificates;
    private MosquittoSession? _session;
    private bool _isClosing;
    private int _keepAliveMs;

    internal BrokerConnection(
        PowerCycle cycle, string host, int port, bool isSecure, X509Certificate? authority, X509Certificate2? certificate)
    {
        MosquittoLibrary.Require();
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

        var session = new MosquittoSession(_options, _inbox);
        MqttReasonCode answer = Ask(session);
        if (answer != MqttReasonCode.Success)
        {
            session.Dispose();
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

    internal unsafe bool TryPublish(string topic, byte[] payload, bool atLeastOnce, bool retain, int maxInFlight, out int messageId)
    {
        messageId = 0;
        lock (_gate)
        {
            if (_session is not { } session) return true;
            if (session.Outgoing >= maxInFlight) return false;
            fixed (byte* topicStart = Encoding.UTF8.GetBytes(topic + '\0'))
            fixed (byte* payloadStart = payload)
            {
                return session.TryPublish(topicStart, payloadStart, payload.Length, atLeastOnce, retain, out messageId);
            }
        }
    }

    internal void Close(bool isPolite)
    {
        lock (_gate)
        {
            if (isPolite) _session?.Leave();
            _isClosing = true;
            IsUp = false;
        }
    }

    private MqttReasonCode Ask(MosquittoSession session)
    {
        var waited = Stopwatch.StartNew();
        MosquittoFailure? failure = session.Connect();
        while (failure is null && !session.IsAccepted && waited.ElapsedMilliseconds < MqttSettings.DefaultTimeout)
        {
            _cycle.ThrowIfOff();
            failure = session.Loop(LoopMs);
        }

        if (session.Answer >= 0) return (MqttReasonCode)session.Answer;
        session.Dispose();
        DeleteCertificates();
        throw failure is null ? new MqttCommunicationException() : new MqttConnectionException(failure.Text, null);
    }

    private void Pump()
    {
        var message = new MqttMessage();
        bool isLost = false;
        var silent = new Stopwatch();
        while (!_isClosing && !_cycle.IsOff && !isLost)
        {
            if (HasNetwork)
            {
                silent.Reset();
                isLost = _session!.Loop(LoopMs) is not null;
            }
            else
            {
                // Nothing goes through; what notices it is the missing answer to a ping.
                silent.Start();
                Thread.Sleep(LoopMs);
                isLost = silent.ElapsedMilliseconds > _keepAliveMs * 3L / 2;
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
            _session!.Dispose();
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
