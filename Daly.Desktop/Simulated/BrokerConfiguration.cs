using System.Text;

namespace Daly.Desktop.Simulated;

/// <summary>Writes the files that a private mosquitto is started with into its temporary folder.</summary>
internal static class BrokerConfiguration
{
    internal const string UserFileName = "users";
    private const string AccessFileName = "acl";

    internal static string Write(string folder, int port, LocalBrokerOptions options)
    {
        var path = Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(path, Text(folder, port, options));
        if (options.AccessControl is not null) WritePrivate(folder, AccessFileName, options.AccessControl);
        return path;
    }

    /// <summary>Writes the plain user file, which mosquitto_passwd then hashes.</summary>
    internal static string WriteUsers(string folder, LocalBrokerOptions options)
    {
        var text = new StringBuilder();
        foreach (var (user, password) in options.Users) text.Append(user).Append(':').Append(password).Append('\n');
        return WritePrivate(folder, UserFileName, text.ToString());
    }

    private static string WritePrivate(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    private static string Text(string folder, int port, LocalBrokerOptions options)
    {
        var text = new StringBuilder();

        // Started by root, mosquitto would change to a user who may not read this folder.
        text.Append("user root\n");
        text.Append($"listener {port} 127.0.0.1\n");
        text.Append("persistence false\n");

        // Without it small messages wait for the receiver's delayed acknowledgement of the ones before: up to 40 ms each.
        text.Append("set_tcp_nodelay true\n");
        text.Append($"allow_anonymous {(options.Users.Count == 0 ? "true" : "false")}\n");
        if (options.Users.Count > 0) text.Append($"password_file {Path.Combine(folder, UserFileName)}\n");
        if (options.AccessControl is not null) text.Append($"acl_file {Path.Combine(folder, AccessFileName)}\n");
        if (options.Tls is { } tls) AppendTls(text, tls);
        return text.ToString();
    }

    private static void AppendTls(StringBuilder text, LocalBrokerTls tls)
    {
        text.Append($"cafile {tls.AuthorityFile}\n");
        text.Append($"certfile {tls.CertificateFile}\n");
        text.Append($"keyfile {tls.KeyFile}\n");
        text.Append($"require_certificate {(tls.RequireClientCertificate ? "true" : "false")}\n");
    }
}
