using System.Net.Sockets;
using System.Security.Authentication;
using MQTTnet;
using MQTTnet.Exceptions;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Why there is no connection.</summary>
/// <param name="IsRefused">Whether only a change of settings helps.</param>
internal sealed record BrokerFailure(string Text, bool IsRefused)
{
    private const string CheckPort = "check that mqtt.port is a port of an MQTT broker and whether it wants TLS.";

    /// <summary>MQTT 5, section 2.4.</summary>
    private const int FirstErrorOfMqtt5 = 0x80;

    public static readonly BrokerFailure OfLeaving = Passing("Disconnected.");

    /// <summary>Gets a value indicating whether another version of MQTT may help.</summary>
    public bool MayBeVersion { get; private init; }

    public static BrokerFailure OfClientId(string id) => new($"The client id \"{id}\" is not valid: change mqtt.client_id.", IsRefused: true);

    /// <summary>Explains a failure before there was an answer of the broker.</summary>
    /// <param name="trust">What became of the broker's certificate.</param>
    /// <param name="isOpen">Whether the connection below MQTT was there.</param>
    /// <param name="isLate">Whether the time was over.</param>
    public static BrokerFailure OfConnect(MqttConnectionOptions options, ServerTrust trust, bool isOpen, bool isLate, Exception error)
    {
        string place = Place(options);
        if (trust.Fault is { } fault) return new($"No encrypted connection to the broker {place}: {fault}.", IsRefused: true);
        if (isLate) return Passing(isOpen ? $"{place} accepts connections but does not answer: {CheckPort}" : $"No answer from {place}: check mqtt.host, the network and firewalls.");
        if (options.Tls is not null && OfEncryption(place, trust.IsTrusted, isOpen, error) is { } encryption) return encryption;
        if (isOpen) return Passing($"{place} closed the connection without an answer: {CheckPort}") with { MayBeVersion = true };
        return Find<SocketException>(error) switch
        {
            { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
                Passing($"The broker's host name {options.Host} is not known: check mqtt.host and the network."),
            { } socket => Passing(
                $"The broker {place} cannot be reached ({new SocketException(socket.ErrorCode).Message}): check mqtt.host, mqtt.port and that it runs."),
            _ => OfLibrary(options, error),
        };
    }

    public static BrokerFailure OfLibrary(MqttConnectionOptions options, Exception error) =>
        Passing($"The connection to the broker {Place(options)} failed: {error.GetBaseException().Message}");

    /// <summary>Explains the broker's refusal.</summary>
    public static BrokerFailure OfAnswer(MqttConnectionOptions options, MqttClientConnectResultCode code)
    {
        string text = code switch
        {
            MqttClientConnectResultCode.BadUserNameOrPassword or MqttClientConnectResultCode.NotAuthorized or MqttClientConnectResultCode.Banned =>
                $"refused {Who(options)} (wrong password or not authorised): check mqtt.user and mqtt.password.",
            MqttClientConnectResultCode.ClientIdentifierNotValid => $"refused the client id {options.ClientId}: choose another mqtt.client_id.",
            MqttClientConnectResultCode.ServerUnavailable or MqttClientConnectResultCode.ServerBusy => "says that it is not available now.",
            _ => $"refused the connection (MQTT reason {(int)code}, {code}).",
        };
        bool isPassing = code is MqttClientConnectResultCode.ServerUnavailable or MqttClientConnectResultCode.ServerBusy;

        // A code of the older protocol, which MQTT 5 does not have, comes from a broker that knows only that one.
        bool isOfOld = (int)code is > 0 and < FirstErrorOfMqtt5 || code == MqttClientConnectResultCode.UnsupportedProtocolVersion;
        return new($"The broker {Place(options)} {text}", !isPassing) { MayBeVersion = isOfOld };
    }

    /// <summary>Explains the end of a connection.</summary>
    public static BrokerFailure OfEnd(MqttConnectionOptions options, MqttClientDisconnectReason reason, Exception? error)
    {
        string place = Place(options);
        if (reason == MqttClientDisconnectReason.SessionTakenOver)
            return Passing($"The broker {place} closed the connection: another client uses the id {options.ClientId}.");
        return error is OperationCanceledException or MqttCommunicationTimedOutException
            ? Passing($"The broker {place} no longer answers.")
            : Passing($"The broker {place} closed the connection; should it do so again and again, another client uses the id {options.ClientId}.");
    }

    private static BrokerFailure? OfEncryption(string place, bool isTrusted, bool isOpen, Exception error)
    {
        string said = string.Join("; ", Chain(error).Select(inner => inner.Message));
        bool isHungUp = !isOpen && IsHangUp(error);
        string? reason = null;
        if (Says(said, "alert")) reason = $"the broker refused our certificate or settings ({error.GetBaseException().Message})";
        else if (isHungUp && isTrusted) reason = "the broker refused our certificate or settings (it hung up after it had shown its own)";
        else if (Says(said, "frame size") || Says(said, "wrong version")) reason = "the port does not speak TLS; check mqtt.port and mqtt.tls";
        else if (Find<AuthenticationException>(error) is { } refused) reason = refused.GetBaseException().Message;
        if (reason is not null) return new($"No encrypted connection to the broker {place}: {reason}.", IsRefused: true);

        // A broker that just went down hangs up in the same way: no reason to wait for long.
        return isHungUp ? Passing($"No encrypted connection to the broker {place}: the other side hung up; check that mqtt.port speaks TLS (mqtt.tls).") : null;
    }

    private static bool IsHangUp(Exception error) => Find<SocketException>(error) is { } socket
        ? socket.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.NotConnected or SocketError.Shutdown
        : Find<IOException>(error) is not null;

    private static bool Says(string said, string what) => said.Contains(what, StringComparison.OrdinalIgnoreCase);

    private static T? Find<T>(Exception error) where T : Exception => Chain(error).OfType<T>().FirstOrDefault();

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException) yield return inner;
    }

    private static BrokerFailure Passing(string text) => new(text, IsRefused: false);

    private static string Place(MqttConnectionOptions options) => $"{options.Host}:{options.Port}";

    private static string Who(MqttConnectionOptions options) => options.User is null ? "a connection without user name" : $"the user {options.User}";
}
