using System.Runtime.InteropServices;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Why there is no connection.</summary>
/// <param name="IsRefused">Whether only a change of settings helps.</param>
internal sealed record MosquittoFailure(string Text, bool IsRefused)
{
    private const string CheckPort = "check that mqtt.port is a port of an MQTT broker and whether it wants TLS.";

    internal static unsafe string ErrorText(int error) =>
        Marshal.PtrToStringUTF8((nint)MosquittoNative.mosquitto_strerror(error)) ?? $"error {error}";

    /// <summary>Explains a failure before there was a connection to the broker.</summary>
    internal static MosquittoFailure OfConnect(MqttConnectionOptions options, int error, int systemError, string? log)
    {
        var place = $"{options.Host}:{options.Port}";
        if (error == MosquittoCodes.MOSQ_ERR_EAI)
        {
            return Passing($"The broker's host name {options.Host} is not known: check mqtt.host and the network.");
        }

        if (TlsFailure.Explain(options, error, log) is { } tls) return tls;
        return error == MosquittoCodes.MOSQ_ERR_ERRNO
            ? Passing(
                $"The broker {place} cannot be reached ({Marshal.GetPInvokeErrorMessage(systemError)}): "
                + "check mqtt.host, mqtt.port and that it runs.")
            : Passing($"The connection to the broker {place} failed: {ErrorText(error)}.");
    }

    /// <summary>Explains the end of a connection or the broker's refusal.</summary>
    internal static MosquittoFailure OfLoop(MqttConnectionOptions options, int error, int connack, string? log)
    {
        var place = $"{options.Host}:{options.Port}";
        if (connack > MosquittoCodes.CONNACK_ACCEPTED) return OfConnack(options, place, connack);
        if (TlsFailure.Explain(options, error, log) is { } tls) return tls;

        // The library waits with select(), which takes no descriptor from 1024 on, and says so in this way only.
        if (error == MosquittoCodes.MOSQ_ERR_INVAL)
        {
            return Passing($"The broker {place} cannot be heard: more than 1000 files and connections are open in this process.");
        }

        if (connack == MosquittoCodes.CONNACK_PENDING)
        {
            return Passing($"{place} closed the connection without an answer: {CheckPort}");
        }

        return error == MosquittoCodes.MOSQ_ERR_KEEPALIVE
            ? Passing($"The broker {place} no longer answers.")
            : Passing(
                $"The broker {place} closed the connection; "
                + $"should it do so again and again, another client uses the id {options.ClientId}.");
    }

    internal static MosquittoFailure OfSilence(MqttConnectionOptions options) =>
        Passing($"{options.Host}:{options.Port} accepts connections but does not answer: {CheckPort}");

    private static MosquittoFailure OfConnack(MqttConnectionOptions options, string place, int connack)
    {
        var text = connack switch
        {
            MosquittoCodes.CONNACK_REFUSED_BAD_USERNAME_PASSWORD or MosquittoCodes.CONNACK_REFUSED_NOT_AUTHORIZED =>
                $"refused {Who(options)} (wrong password or not authorised): check mqtt.user and mqtt.password.",
            MosquittoCodes.CONNACK_REFUSED_IDENTIFIER_REJECTED =>
                $"refused the client id {options.ClientId}: choose another mqtt.client_id.",
            MosquittoCodes.CONNACK_REFUSED_SERVER_UNAVAILABLE => "says that it is not available now.",
            _ => $"refused the connection (MQTT return code {connack}).",
        };
        return new($"The broker {place} {text}", connack != MosquittoCodes.CONNACK_REFUSED_SERVER_UNAVAILABLE);
    }

    private static MosquittoFailure Passing(string text) => new(text, IsRefused: false);

    private static string Who(MqttConnectionOptions options) =>
        options.User is null ? "a connection without user name" : $"the user {options.User}";
}
