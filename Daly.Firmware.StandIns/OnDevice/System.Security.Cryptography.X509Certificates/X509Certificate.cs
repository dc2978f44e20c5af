using System.Security.Cryptography;

namespace OnDevice.System.Security.Cryptography.X509Certificates;

/// <summary>A certificate from the text of a PEM file (not from a file name, as in .NET).</summary>
public class X509Certificate
{
    public X509Certificate(string certificate)
    {
        if (!PemEncoding.TryFind(certificate, out _)) throw new global::System.ArgumentException("Not PEM.");
        Pem = certificate;
    }

    internal string Pem { get; }
}
