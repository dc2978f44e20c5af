namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Explains failures of encryption from what OpenSSL says through the library's log.</summary>
internal static class TlsFailure
{
    private const string HangUp = "unexpected eof";

    internal static MosquittoFailure? Explain(MqttConnectionOptions options, int error, string? log)
    {
        if (options.Tls is not { } tls || (error != MosquittoCodes.MOSQ_ERR_TLS && log is null)) return null;

        var place = $"{options.Host}:{options.Port}";
        var said = log ?? "unknown reason";

        // A broker that just went down hangs up in the same way: no reason to wait for long.
        var isRefused = !Says(said, HangUp);
        return new($"No encrypted connection to the broker {place}: {Reason(options, tls, said)}.", isRefused);
    }

    private static string Reason(MqttConnectionOptions options, MqttTlsOptions tls, string log)
    {
        if (Says(log, "host name verification failed")) return $"its certificate is not for the host {options.Host}";
        if (Says(log, "certificate verify failed")) return Unverified(options, tls);

        if (Says(log, HangUp)) return "the other side hung up; check that mqtt.port speaks TLS (mqtt.tls)";
        if (Says(log, "wrong version number")) return "the port does not speak TLS; check mqtt.port and mqtt.tls";
        return Says(log, "alert") ? $"the broker refused our certificate or settings ({log})" : log;
    }

    private static string Unverified(MqttConnectionOptions options, MqttTlsOptions tls)
    {
        var authority = tls.AuthorityFile ?? "the system's list";
        return CertificateDates.Fault(options.Host, options.Port, DateTime.Now) switch
        {
            null => $"its certificate is not from an authority in {authority}, or its dates do not fit",
            "" => $"its certificate is not from an authority in {authority}",
            var dates => dates,
        };
    }

    private static bool Says(string log, string what) => log.Contains(what, StringComparison.OrdinalIgnoreCase);
}
