using System.CommandLine;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Replay.Capture;
using Daly.Desktop.Run;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary><c>daly run</c>: the bridge against a real BMS.</summary>
internal static class RunCommand
{
    private static readonly Option<string?> Record = new("--record")
    {
        Description = "Record every byte, for 'daly replay', 'daly decode' and bug reports.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> StateFolder = new("--state")
    {
        Description = "Folder for what is learned; usually ~/.local/state/daly/DEVICE.",
        HelpName = "FOLDER",
    };

    public static Command Create()
    {
        var command = new Command("run", "Runs the bridge against a real BMS. " + ConnectionFlags.IsolationWarning)
        {
            Record, StateFolder,
        };
        ConnectionFlags.AddTo(command);
        SessionFlags.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var settings = ConnectionFlags.ReadSettings(result);
        SessionFlags.ApplyBroker(result, settings);
        OutputFile.ExpectNew(result.GetValue(Record));
        string folder = result.GetValue(StateFolder) ?? UsualStateFolder(settings);
        using var folderLock = Lock(folder);
        var line = Recorded(ConnectionFlags.OpenLine(settings.Bms), result.GetValue(Record));
        var wakePin = OpenWakePin(settings, out string? wakeFault);
        var shuntBus = ShuntBus.Open(settings.Shunt, out string? shuntFault);
        await SessionHost.RunAsync(
            new LiveSessionOptions
            {
                Settings = settings,
                Line = line,
                Blobs = new FileBlobStore(folder),
                WakePin = wakePin,
                WakeFault = wakeFault,
                I2c = shuntBus,
                ShuntFault = shuntFault,
                PagePort = SessionFlags.ReadPage(result, settings.Web.Listen == WebListen.None ? null : settings.Web.Port),
                IsPageForOthers = settings.Web.Listen == WebListen.Any,
                IsPlain = SessionFlags.ReadPlain(result),
                ForSeconds = SessionFlags.ReadFor(result),
            },
            stop);
        return ExitCode.Ok;
    }

    private static GpioOutput? OpenWakePin(BridgeSettings settings, out string? fault)
    {
        fault = null;
        if (!settings.Control.WakeEnabled) return null;
        try
        {
            return GpioOutput.Open(settings.Control.WakePin, settings.Control.WakeActiveLow);
        }
        catch (GpioException unavailable)
        {
            fault = $"{unavailable.Message} Going on without waking.";
            return null;
        }
    }

    private static IWaitableLine Recorded(IWaitableLine line, string? path)
    {
        if (path is null) return line;
        try
        {
            return new RecordingLine(line, OutputFile.Write(path, () => CaptureWriter.Create(path, new MonotonicClock(), null)));
        }
        catch (OutputException)
        {
            line.Dispose();
            throw;
        }
    }

    private static StateFolderLock Lock(string folder) => StateFolderLock.TryTake(folder) ?? throw new UsageException(
        $"another bridge keeps its records in {folder}: end that one, or give this one a device.id or a --state of its own.");

    private static string UsualStateFolder(BridgeSettings settings)
    {
        string? home = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        string state = !string.IsNullOrEmpty(home)
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return Path.Combine(state, "daly", settings.Device.Id);
    }
}
