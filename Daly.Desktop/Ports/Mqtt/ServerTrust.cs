using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Decides whether a broker's certificate is trusted, and says what is wrong with one that is not.</summary>
internal sealed class ServerTrust(MqttConnectionOptions options)
{
    /// <summary>Gets why the last certificate was refused, or <c>null</c>.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets whether a certificate was trusted: what fails after that is not its fault.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>Reads the files, anew for each connection.</summary>
    /// <returns><c>null</c>, or a sentence on the file that cannot be used.</returns>
    public string? SetTls(MqttClientTlsOptions tls, MqttTlsOptions files)
    {
        if (TlsFiles.Check(files) is { } fault) return fault;
        tls.UseTls = true;
        tls.TargetHost = options.Host;
        tls.RevocationMode = X509RevocationMode.NoCheck;
        tls.CertificateValidationHandler = Validate;
        try
        {
            if (files.AuthorityFile is { } authority) tls.TrustChain = Authorities(authority);
            if (files.CertificateFile is { } own) tls.ClientCertificatesProvider = new DefaultMqttCertificatesProvider(Own(own, files.KeyFile!));
            return tls.TrustChain is { Count: 0 } ? $"mqtt.ca_file cannot be used: there is no certificate in {files.AuthorityFile}." : null;
        }
        catch (CryptographicException e)
        {
            return $"Encryption cannot be set up: {e.Message}";
        }
    }

    private static X509Certificate2Collection Authorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return authorities;
    }

    private static X509Certificate2Collection Own(string certificateFile, string keyFile)
    {
        using var read = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);

        // Windows does not take a key that lives in memory only.
        return [X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null)];
    }

    private bool Validate(MqttClientCertificateValidationEventArgs shown)
    {
        Fault = shown.SslPolicyErrors switch
        {
            SslPolicyErrors.None => null,
            _ when shown.Certificate is null => "it shows no certificate",
            var errors when errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) => Unverified(shown, DateTime.Now),
            _ => $"its certificate is not for the host {options.Host}",
        };
        IsTrusted = Fault is null;
        return IsTrusted;
    }

    private string Unverified(MqttClientCertificateValidationEventArgs shown, DateTime now)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(shown.Certificate.GetRawCertData());
        if (certificate.NotAfter < now) return $"its certificate expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}";
        return certificate.NotBefore > now
            ? $"its certificate is only valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd}; check the clock of this machine"
            : $"its certificate is not from an authority in {options.Tls!.AuthorityFile ?? "the system's list"}";
    }
}
