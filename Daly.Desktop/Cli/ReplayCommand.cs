using System.CommandLine;
using Daly.Desktop.Decode;
using Daly.Desktop.Replay;
using Daly.Desktop.Replay.Capture;
using Daly.Desktop.Run;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary><c>daly replay</c>: a recorded BMS through link and bridge to MQTT.</summary>
internal static class ReplayCommand
{
    private const int RoundMs = 500;
    private const int DiagnosticsMs = 1000;

    private static readonly Argument<string> Recording = new("FILE")
    {
        Description = "A capture of 'daly run --record', or hex lines, or lines of candump, or JSON lines with \"hex\".",
    };

    private static readonly Option<string?> Config = new("--config") { Description = "Settings file.", HelpName = "FILE" };

    private static readonly Option<bool> Stay = new("--stay") { Description = "Go on with the last values until Ctrl+C." };

    public static Command Create()
    {
        var command = new Command("replay", "Lets a recorded BMS answer the bridge, which publishes as usual.")
        {
            Recording, Config, Stay,
        };
        SessionFlags.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        string path = result.GetValue(Recording)!;
        var script = ReadScript(path);
        var settings = SettingsFile.Read(result.GetValue(Config));
        SessionFlags.ApplyBroker(result, settings);
        Quicken(settings, script.Boards);
        if (script.IsCan) settings.Bms.Dialect = "can";

        var end = new ReplayEnd(script);
        bool stays = result.GetValue(Stay);
        await SessionHost.RunAsync(
            new LiveSessionOptions
            {
                Settings = settings,
                Line = new ReplayLine(script),
                Source = ValueSource.Recorded,
                Notice = $"RECORDED battery: {path}, {script.Count} replies.",
                PagePort = SessionFlags.ReadPage(result, 0),
                IsPlain = SessionFlags.ReadPlain(result),
                ForSeconds = SessionFlags.ReadFor(result),
                IsDone = () => !stays && end.IsReached(),
            },
            stop);
        if (!end.IsStuck) return ExitCode.Ok;
        await Console.Error.WriteLineAsync(
            $"daly: {path} has no answer to what a link begins with, the live values; 'daly decode' explains what it holds.");
        return ExitCode.Failed;
    }

    private static ReplayScript ReadScript(string path)
    {
        byte[] bytes = InputFile.Read(path, InputFile.MaxRecordingBytes);
        using var reader = new StringReader(PlainText.Of(bytes) ?? throw new UsageException($"{path} is no text, and so no recording."));
        var content = CaptureReader.Read(reader);
        foreach (var problem in content.Problems)
        {
            Console.Error.WriteLine($"daly: {path} line {problem.LineNumber}: {problem.Reason}");
        }

        if (content.Problems.Count > 1) Console.Error.WriteLine($"daly: {path}: {content.Problems.Count} lines were left out.");

        var script = ReplayScript.From(content);
        return script.Count > 0 ? script : throw new UsageException($"{path} holds no reply to anything that a link asks a board for.");
    }

    /// <summary>
    /// A recording is gone through about as fast as it was made, and published twice as often, so that its course is seen.
    /// </summary>
    private static void Quicken(BridgeSettings settings, int[] boards)
    {
        settings.Bms.Boards = boards;
        settings.Bms.PollMs = RoundMs;
        settings.Publish.PackMs = settings.Publish.CellsMs = RoundMs / 2;
        settings.Publish.DiagnosticsMs = DiagnosticsMs;
    }
}
