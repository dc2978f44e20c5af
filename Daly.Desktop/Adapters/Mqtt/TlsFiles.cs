using System;
using System.IO;

namespace Daly.Desktop.Adapters.Mqtt;

/// <summary>Looks for the files of encryption first: the library only says that something is invalid.</summary>
internal static class TlsFiles
{
    internal static string? Check(MqttTlsOptions tls)
    {
        if (tls.CertificateFile is null != tls.KeyFile is null)
        {
            return "mqtt.cert_file and mqtt.key_file belong together: give both or neither.";
        }

        return CheckFile("mqtt.ca_file", tls.AuthorityFile)
            ?? CheckFile("mqtt.cert_file", tls.CertificateFile)
            ?? CheckFile("mqtt.key_file", tls.KeyFile);
    }

    private static string? CheckFile(string key, string? path)
    {
        if (path is null) return null;
        try
        {
            using var file = File.OpenRead(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{key} cannot be read: {e.Message}";
        }
    }
}
