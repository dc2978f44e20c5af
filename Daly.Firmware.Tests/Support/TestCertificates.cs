using System;
using System.Diagnostics;
using System.IO;
using Daly.Desktop.Simulated;

namespace Daly.Firmware.Tests.Support;

/// <summary>An authority, a certificate of a broker on 127.0.0.1, and an authority that issued none.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly string[] NewKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

    private readonly string _folder = Directory.CreateTempSubdirectory("daly-certificates-").FullName;

    internal TestCertificates()
    {
        MakeAuthority("ca");
        MakeAuthority("other");
        Run(["req", .. NewKey, "-subj", "/CN=127.0.0.1", "-keyout", File("broker.key"), "-out", File("broker.csr")]);
        Run(
        [
            "x509", "-req", "-days", "2", "-in", File("broker.csr"),
            "-CA", Authority, "-CAkey", File("ca.key"), "-CAcreateserial", "-out", File("broker.pem"),
        ]);
    }

    internal string Authority => File("ca.pem");

    internal string OtherAuthority => File("other.pem");

    internal LocalBrokerTls Broker => new(Authority, File("broker.pem"), File("broker.key"), RequireClientCertificate: false);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name) => Path.Combine(_folder, name);

    private void MakeAuthority(string name) => Run(
    [
        "req", "-x509", .. NewKey, "-days", "2", "-subj", $"/CN=test {name}", "-keyout", File(name + ".key"), "-out", File(name + ".pem"),
    ]);

    private static void Run(string[] arguments)
    {
        var start = new ProcessStartInfo(InstalledProgram.Find("openssl", "openssl"), arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, said);
    }
}
