using Daly.Desktop.Cli;
using Daly.Desktop.Ports.Mqtt;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>Reads the settings file for a desktop: there, wrong settings are reported and nothing is begun.</summary>
internal static class SettingsFile
{
    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The file, or <c>null</c> for the defaults.</param>
    /// <exception cref="UsageException">It cannot be read, or something in it is wrong; all faults are named.</exception>
    public static BridgeSettings Read(string? path)
    {
        if (path is null) return SettingsParser.Parse(string.Empty);

        byte[] bytes = InputFile.Read(path, InputFile.MaxSettingsBytes);
        var settings = SettingsParser.Parse(bytes, bytes.Length);
        if (settings.Faults.Length == 0 && NoFile(settings.Mqtt) is { } fault) throw new UsageException($"{path}: {fault}");
        if (settings.Faults.Length == 0) return settings;

        string faults = string.Join(Environment.NewLine, settings.Faults.Select(fault => $"  {fault}"));
        throw new UsageException($"{path} has {Count(settings.Faults.Length)}:{Environment.NewLine}{faults}");
    }

    private static string? NoFile(MqttSettings mqtt) => TlsFiles.CheckKind("mqtt.ca_file", mqtt.CaFile)
        ?? TlsFiles.CheckKind("mqtt.cert_file", mqtt.CertFile)
        ?? TlsFiles.CheckKind("mqtt.key_file", mqtt.KeyFile);

    private static string Count(int faults) => faults == 1 ? "a fault" : $"{faults} faults";
}
