using System.Security.Cryptography;

namespace OnDevice.System.Security.Cryptography.X509Certificates;

/// <summary>A certificate with its key, both from the text of PEM files.</summary>
public class X509Certificate2 : X509Certificate
{
    public X509Certificate2(string rawData, string key, string password)
        : base(rawData)
    {
        if (!PemEncoding.TryFind(key, out _)) throw new global::System.ArgumentException("Not PEM.");
        KeyPem = key;
    }

    internal string KeyPem { get; }
}
