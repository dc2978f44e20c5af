using System.Text;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Gives a new client of the library everything that the connection is made with.</summary>
internal static unsafe class MosquittoSetUp
{
    private const string SystemAuthorities = "/etc/ssl/certs";

    /// <summary>Sets everything.</summary>
    /// <returns><c>null</c>, or a sentence on the setting that cannot be used.</returns>
    internal static string? Apply(nint client, MqttConnectionOptions options)
    {
        SetCallbacks(client);
        _ = MosquittoNative.mosquitto_threaded_set(client, true);
        _ = MosquittoNative.mosquitto_int_option(client, MosquittoCodes.MOSQ_OPT_TCP_NODELAY, 1);
        return SetUser(client, options) ?? SetWill(client, options.Will) ?? SetTls(client, options.Tls);
    }

    private static void SetCallbacks(nint client)
    {
        MosquittoNative.mosquitto_connect_callback_set(client, &MosquittoCallbacks.OnConnect);
        MosquittoNative.mosquitto_publish_callback_set(client, &MosquittoCallbacks.OnPublish);
        MosquittoNative.mosquitto_subscribe_callback_set(client, &MosquittoCallbacks.OnSubscribe);
        MosquittoNative.mosquitto_message_callback_set(client, &MosquittoCallbacks.OnMessage);
        MosquittoNative.mosquitto_log_callback_set(client, &MosquittoCallbacks.OnLog);
    }

    private static string? SetUser(nint client, MqttConnectionOptions options)
    {
        if (options.User is null) return null;
        var result = MosquittoNative.mosquitto_username_pw_set(client, options.User, options.Password);
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS ? null : "mqtt.user or mqtt.password is not valid text.";
    }

    private static string? SetWill(nint client, MqttWill? will)
    {
        if (will is null) return null;
        var payload = Encoding.UTF8.GetBytes(will.Payload);
        var result = MosquittoNative.mosquitto_will_set(
            client, will.Topic, payload.Length, payload, will.AtLeastOnce ? 1 : 0, will.Retain);
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS
            ? null
            : $"The topic \"{will.Topic}\" of the Last Will is not valid.";
    }

    private static string? SetTls(nint client, MqttTlsOptions? tls)
    {
        if (tls is null) return null;
        if (TlsFiles.Check(tls) is { } fault) return fault;
        var folder = tls.AuthorityFile is null ? SystemAuthorities : null;
        var result = MosquittoNative.mosquitto_tls_set(
            client, tls.AuthorityFile, folder, tls.CertificateFile, tls.KeyFile, &MosquittoCallbacks.AskNoPassword);
        return result == MosquittoCodes.MOSQ_ERR_SUCCESS
            ? null
            : $"Encryption cannot be set up: {MosquittoFailure.ErrorText(result)}.";
    }
}
