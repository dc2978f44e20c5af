using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Security;

/// <summary>A trusted authority, and a broker's certificate of it for localhost with any dates.</summary>
internal sealed class DatedCertificates : IDisposable
{
    private static readonly DateTimeOffset FarPast = DateTimeOffset.UtcNow.AddYears(-5);
    private static readonly DateTimeOffset FarFuture = DateTimeOffset.UtcNow.AddYears(5);

    private readonly TemporaryFolder _folder = new();

    internal DatedCertificates(DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=dated authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(FarPast, FarFuture);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.Create(authority, notBefore, notAfter, [1]);
        File.WriteAllText(Authority, authority.ExportCertificatePem());
        File.WriteAllText(_folder.File("broker.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(_folder.File("broker.key"), key.ExportPkcs8PrivateKeyPem());
    }

    internal string Authority => _folder.File("ca.pem");

    internal LocalBrokerTls Broker => new(Authority, _folder.File("broker.pem"), _folder.File("broker.key"), false);

    public void Dispose() => _folder.Dispose();
}
