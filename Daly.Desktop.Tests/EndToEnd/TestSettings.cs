using System.IO;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>A settings file with short periods, in a folder of its own.</summary>
internal static class TestSettings
{
    internal const string Device = "daly/test";

    internal const string Quick = """
        device.id = test
        bms.poll_ms = 0
        bms.stale_s = 2
        publish.pack_s = 1
        publish.cells_s = 1
        publish.diagnostics_s = 1

        """;

    internal static string Write(TemporaryFolder folder, string more = "")
    {
        string path = folder.File("test.conf");
        File.WriteAllText(path, Quick + more);
        return path;
    }

    internal static DalyProgram Run(TemporaryFolder folder, string port, LocalBroker broker, params string[] more) =>
        DalyProgram.Start(
            ["run", "--port", port, "--config", Write(folder), "--broker", $"{LocalBroker.Host}:{broker.Port}", "--page", "0", "--plain", .. more]);
}
