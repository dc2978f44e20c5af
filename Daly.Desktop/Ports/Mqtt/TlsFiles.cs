namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Looks for the files of encryption first: the library only says that something is invalid, and waits for a pipe for ever.</summary>
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

    /// <summary>Tells what is no file and will never be one, without opening it; what is missing may still come.</summary>
    internal static string? CheckKind(string key, string? path)
    {
        if (string.IsNullOrEmpty(path)) return null;
        if (Directory.Exists(path)) return $"{key} cannot be read: {path} is a folder.";
        var file = new FileInfo(path);
        return file.Exists && file.Length == 0 ? $"{key} cannot be read: {path} is empty, or no file but a pipe or a device." : null;
    }

    private static string? CheckFile(string key, string? path)
    {
        if (path is null) return null;
        try
        {
            if (CheckKind(key, path) is { } fault) return fault;
            using var file = File.OpenRead(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{key} cannot be read: {e.Message}";
        }
    }
}
