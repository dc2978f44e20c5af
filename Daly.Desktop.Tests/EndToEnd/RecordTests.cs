using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class RecordTests
{
    [TestMethod]
    public void What_was_recorded_replays_to_the_same_values_and_decodes_to_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms("--profile", "8s", "--soc", "41");
        string recording = folder.File("recording.txt");
        var live = Record(folder, broker, bms, recording);

        using var inbox = new Inbox(broker.Port, "daly/battery");
        DalyProgram.Run("replay", recording, "--broker", $"127.0.0.1:{broker.Port}").ExpectSuccess();

        string[] replayed = Cells(inbox);
        Assert.IsNotEmpty(live);
        CollectionAssert.IsSubsetOf(replayed, Bytes(recording), "made up");
        Assert.IsNotEmpty(live.Intersect(replayed).ToArray(), $"live {live[^1]}, replayed {replayed.LastOrDefault()}");
        ExpectDecoded(recording);
    }

    [TestMethod]
    public void An_existing_recording_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("old.txt");
        File.WriteAllText(path, "precious");

        DalyProgram.Run("run", "--port", folder.File("none"), "--record", path).ExpectFailure(2, path);

        Assert.AreEqual("precious", File.ReadAllText(path));
    }

    private static string[] Record(TemporaryFolder folder, LocalBroker broker, SimulatedBms bms, string recording)
    {
        using var inbox = new Inbox(broker.Port, TestSettings.Device);
        using var bridge = TestSettings.Run(folder, bms.Port, broker, "--record", recording);
        Eventually.True(() => Cells(inbox).Length >= 2, "two rounds", 30_000);
        bridge.Interrupt();
        Assert.AreEqual(0, bridge.WaitForExit(), bridge.Said);
        return Cells(inbox);
    }

    // The cells as one text; a simulated battery under a changing load hardly says the same twice.
    private static string[] Cells(Inbox inbox) =>
    [
        .. inbox.Of("1/cells").Select(message => message.Payload).Where(payload => payload.Contains("\"c8_mv\":3"))
            .Select(payload => payload[payload.IndexOf("\"c1_mv\"", StringComparison.Ordinal)..]
                [..payload[payload.IndexOf("\"c1_mv\"", StringComparison.Ordinal)..].IndexOf(",\"avg_mv", StringComparison.Ordinal)])
            .Distinct(),
    ];

    // Every set of eight cells in the recording, by hand: 3 frames of 0x95, three values each.
    private static string[] Bytes(string recording)
    {
        string received = string.Concat(File.ReadLines(recording).Where(line => line.Contains(" < ")).Select(line => line.Split(' ')[2]));
        return
        [
            .. received.Split("A501950801").Skip(1).Select(rest => "A501950801" + rest).Where(rest => rest.Length >= 78)
                .Select(rest => Enumerable.Range(0, 8).Select(cell => Cell(rest, cell)))
                .Select(cells => string.Join(',', cells.Select((cell, i) => $"\"c{i + 1}_mv\":{cell}"))),
        ];
    }

    private static int Cell(string frames, int cell) =>
        Convert.ToInt32(frames.Substring((cell / 3 * 26) + 10 + (cell % 3 * 4), 4), 16);

    private static void ExpectDecoded(string recording)
    {
        var decoded = DalyProgram.Run("decode", recording, "--json");
        decoded.ExpectSuccess();
        string all = string.Concat(File.ReadLines(recording).Where(line => line[0] != '#').Select(line => line.Split(' ')[2]));
        Assert.AreEqual(all, string.Concat(decoded.Lines.Select(DecodedLine.Hex)).ToUpperInvariant());

        // The recording ends where it was stopped, which may be inside a frame.
        bool isCut = decoded.Lines[^1].Contains("the input ends inside a frame", StringComparison.Ordinal);
        string[] bad = [.. decoded.Lines.SkipLast(isCut ? 1 : 0).Where(line => !line.Contains("\"ok\":true", StringComparison.Ordinal))];

        // A board that others keep from the processor may pause inside a frame, which is then given up.
        Assert.IsLessThan(decoded.Lines.Length / 20, bad.Length, "an undisturbed line has good frames: " + string.Join('\n', bad));
    }
}
