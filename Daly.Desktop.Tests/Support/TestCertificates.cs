using System;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>An authority, certificates of a broker and of a client, and an authority that issued none.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly string[] NewKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _openssl = InstalledProgram.Find("openssl", "openssl");

    internal TestCertificates(string brokerName)
    {
        MakeAuthority("ca");
        MakeAuthority("other");
        Issue("broker", brokerName);
        Issue("client", "daly");
    }

    internal string Authority => _folder.File("ca.pem");

    internal string OtherAuthority => _folder.File("other.pem");

    internal string ClientCertificate => _folder.File("client.pem");

    internal string ClientKey => _folder.File("client.key");

    internal LocalBrokerTls Broker(bool requireClientCertificate) =>
        new(Authority, _folder.File("broker.pem"), _folder.File("broker.key"), requireClientCertificate);

    public void Dispose() => _folder.Dispose();

    private void MakeAuthority(string name) => ClientProgram.Run(_openssl,
    [
        "req", "-x509", .. NewKey, "-days", "2", "-subj", $"/CN=test {name}",
        "-keyout", _folder.File(name + ".key"), "-out", _folder.File(name + ".pem"),
    ]);

    private void Issue(string name, string commonName)
    {
        ClientProgram.Run(_openssl,
        [
            "req", .. NewKey, "-subj", $"/CN={commonName}",
            "-keyout", _folder.File(name + ".key"), "-out", _folder.File(name + ".csr"),
        ]);
        ClientProgram.Run(_openssl,
        [
            "x509", "-req", "-days", "2", "-in", _folder.File(name + ".csr"),
            "-CA", Authority, "-CAkey", _folder.File("ca.key"), "-CAcreateserial", "-out", _folder.File(name + ".pem"),
        ]);
    }
}
