using System.Runtime.InteropServices;

namespace Daly.Desktop.Adapters.Mqtt;

/// <summary>Why there is no connection.</summary>
/// <param name="Text">One sentence for the user.</param>
/// <param name="IsRefused">Whether only a change of settings helps.</param>
internal sealed record MosquittoFailure(string Text, bool IsRefused)
{
    internal static unsafe string ErrorText(int error) =>
        Marshal.PtrToStringUTF8((nint)MosquittoNative.mosquitto_strerror(error)) ?? $"error {error}";

    /// <summary>Explains a failure before there was a connection to the broker.</summary>
    internal static MosquittoFailure OfConnect(MqttConnectionOptions options, int error, int systemError, string? log)
    {
        var place = $"{options.Host}:{options.Port}";
        if (error == MosquittoCodes.MOSQ_ERR_EAI)
        {
            return new($"The host name {options.Host} of the broker is not known: check mqtt.host and the network.", false);
        }

        if (TlsFailure.Explain(options, error, log) is { } tls) return tls;
        return error == MosquittoCodes.MOSQ_ERR_ERRNO
            ? new($"The broker {place} cannot be reached ({Marshal.GetPInvokeErrorMessage(systemError)}): check mqtt.host, mqtt.port and that it runs.", false)
            : new($"The connection to the broker {place} failed: {ErrorText(error)}.", false);
    }

    /// <summary>Explains the end of a connection or the broker's refusal.</summary>
    internal static MosquittoFailure OfLoop(MqttConnectionOptions options, int error, int connack, string? log)
    {
        var place = $"{options.Host}:{options.Port}";
        if (connack > MosquittoCodes.CONNACK_ACCEPTED) return OfConnack(options, place, connack);
        if (TlsFailure.Explain(options, error, log) is { } tls) return tls;
        if (connack == MosquittoCodes.CONNACK_PENDING)
        {
            return new($"{place} closed the connection without an answer: check that mqtt.port is a port of an MQTT broker and whether it wants TLS.", false);
        }

        return error == MosquittoCodes.MOSQ_ERR_KEEPALIVE
            ? new($"The broker {place} no longer answers.", false)
            : new($"The broker {place} closed the connection; should it do so again and again, another client uses the id {options.ClientId}.", false);
    }

    internal static MosquittoFailure OfSilence(MqttConnectionOptions options) => new(
        $"{options.Host}:{options.Port} accepts connections but does not answer: check that mqtt.port is a port of an MQTT broker and whether it wants TLS.",
        false);

    private static MosquittoFailure OfConnack(MqttConnectionOptions options, string place, int connack) => connack switch
    {
        MosquittoCodes.CONNACK_REFUSED_BAD_USERNAME_PASSWORD or MosquittoCodes.CONNACK_REFUSED_NOT_AUTHORIZED =>
            new($"The broker {place} refused {Who(options)} (wrong password or not authorised): check mqtt.user and mqtt.password.", true),
        MosquittoCodes.CONNACK_REFUSED_IDENTIFIER_REJECTED =>
            new($"The broker {place} refused the client id {options.ClientId}: choose another mqtt.client_id.", true),
        MosquittoCodes.CONNACK_REFUSED_SERVER_UNAVAILABLE =>
            new($"The broker {place} says that it is not available now.", false),
        _ => new($"The broker {place} refused the connection (MQTT return code {connack}).", true),
    };

    private static string Who(MqttConnectionOptions options) =>
        options.User is null ? "a connection without user name" : $"the user {options.User}";
}
