using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Looks at a broker's certificate once more after it was refused: the library does not say what was wrong.</summary>
internal static class CertificateDates
{
    private const int TimeoutMs = 10_000;

    /// <summary>Tells whether the dates of the certificate are the reason; trusts and sends nothing.</summary>
    /// <returns>The reason, empty when it is another one, or <c>null</c> when the broker does not show its certificate again.</returns>
    internal static string? Fault(string host, int port, DateTime now)
    {
        using var certificate = Fetch(host, port);
        if (certificate is null) return null;
        if (certificate.NotAfter < now) return $"its certificate expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}";
        return certificate.NotBefore > now
            ? $"its certificate is only valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd}; check the clock of this machine"
            : string.Empty;
    }

    private static X509Certificate2? Fetch(string host, int port)
    {
        X509Certificate2? seen = null;
        try
        {
            using var timeout = new CancellationTokenSource(TimeoutMs);
            using var client = new TcpClient();
            client.ConnectAsync(host, port, timeout.Token).AsTask().GetAwaiter().GetResult();
            client.ReceiveTimeout = TimeoutMs;
            client.SendTimeout = TimeoutMs;
            using var stream = new SslStream(client.GetStream(), false, (_, certificate, _, _) =>
            {
                if (certificate is not null) seen = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                return false;
            });
            stream.AuthenticateAsClient(host);
        }
        catch (Exception e) when (e is AuthenticationException or IOException or SocketException or OperationCanceledException)
        {
            // Refused by our own callback, as it should be, or no answer: what was seen until then counts.
            return seen;
        }

        return seen;
    }
}
