using System.CommandLine;
using Daly.Desktop.BoardSettings;
using Daly.Desktop.Run;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.Cli;

/// <summary><c>daly settings</c>: the settings inside the BMS as a file.</summary>
internal static class SettingsCommand
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "The settings file." };

    private static readonly Option<string?> Out = new("--out") { Description = "Write here instead of to the screen; must not exist.", HelpName = "FILE" };

    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "The parameters to write.",
        HelpName = "KEY",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> ChemistryName = new Option<string?>("--chemistry")
    {
        Description = $"Kind of cells, instead of what the BMS says: {string.Join(", ", Chemistry.All.Select(cells => cells.Name))}.",
    }.AcceptOnlyFromAmong([.. Chemistry.All.Select(cells => cells.Name)]);

    private static readonly Option<bool> Yes = new("--yes") { Description = "Carry out the plan; without it the plan is only shown." };

    private static readonly Option<bool> Consent = new("--" + UnverifiedWriteConsent.Phrase) { Description = SettingsWriter.Risk };

    private static readonly Option<string> BackupFolder = new("--backup-dir")
    {
        Description = "Where the old values are kept before anything is written.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The plan and its results as one JSON object." };

    public static Command Create() =>
        new("settings", "The settings inside the BMS as a text file. " + ConnectionFlags.IsolationWarning)
        {
            OnBoard(new Command("read", "Reads all settings.") { Out }, Read),
            OnBoard(new Command("diff", "Compares a file with the BMS; exit code 1 if they differ.") { FileName }, Diff),
            OnBoard(Writing("write", "Writes some settings of a file. UNVERIFIED on real boards.", isRestore: false), Write),
            OnBoard(Writing("restore", "Writes back what differs from a backup. UNVERIFIED on real boards.", isRestore: true), Restore),
        };

    private static Command Writing(string name, string description, bool isRestore)
    {
        var command = new Command(name, description) { FileName, ChemistryName, Yes, Consent, BackupFolder, Json };
        if (!isRestore) command.Add(Only);
        return command;
    }

    private static Command OnBoard(Command command, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        ConnectionFlags.AddTo(command);
        command.SetAction(run);
        return command;
    }

    /// <summary>Reads all settings of the board and goes on with them.</summary>
    private static Task<int> WithAllAsync(ParseResult result, Func<SettingsLink, ParameterSet, Task<int>> goOn, CancellationToken stop) =>
        BoardConnection.RunAsync(
            result,
            async (bms, progress) =>
            {
                var board = new SettingsLink(bms, stop);
                var set = await board.ReadAllAsync();
                progress?.Dispose();
                stop.ThrowIfCancellationRequested();
                return set.Values.Count > 0 ? await goOn(board, set) : Refuse("the BMS answers, but not when asked for its settings.");
            },
            stop);

    private static Task<int> Read(ParseResult result, CancellationToken stop)
    {
        string? path = result.GetValue(Out);
        OutputFile.ExpectNew(path);
        return WithAllAsync(
            result,
            (board, set) =>
            {
                string text = SettingsDocument.Write(set, board.BoardNumber, DateTimeOffset.Now);
                if (path is null) Console.Write(text);
                else OutputFile.WriteText(path, text);
                return Task.FromResult(ExitCode.Ok);
            },
            stop);
    }

    private static Task<int> Diff(ParseResult result, CancellationToken stop)
    {
        var file = SettingsDocument.Read(result.GetValue(FileName)!);
        return WithAllAsync(result, (_, set) => Task.FromResult(Compare(set, file)), stop);
    }

    private static int Compare(ParameterSet set, SettingsDocument file)
    {
        string[] lines = [.. SettingsDifference.Lines(set, file)];
        foreach (string line in lines) Console.WriteLine(line);
        Console.WriteLine(lines.Length == 0 ? "No difference." : $"{lines.Length} differ (BMS, then file).");
        return lines.Length == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static Task<int> Write(ParseResult result, CancellationToken stop)
    {
        string path = result.GetValue(FileName)!;
        var file = SettingsDocument.Read(path);
        string[] keys = result.GetValue(Only) ?? [];
        if (keys.Length == 0) throw new UsageException("say which parameters to write: --only KEY…");
        var wanted = Chosen(file, path, keys);
        return WithAllAsync(result, (board, set) => ApplyAsync(result, board, set, file.Board, wanted, isRestore: false), stop);
    }

    private static Task<int> Restore(ParseResult result, CancellationToken stop)
    {
        var file = SettingsDocument.Read(result.GetValue(FileName)!);
        return WithAllAsync(result, (board, set) => ApplyAsync(result, board, set, file.Board, file.Values, isRestore: true), stop);
    }

    private static Dictionary<A5Parameter, long> Chosen(SettingsDocument file, string path, string[] keys)
    {
        foreach (string key in keys)
        {
            if (BmsParameters.Find(key) is not { } parameter) throw new UsageException($"there is no parameter '{key}'.");
            if (!file.Values.ContainsKey(parameter)) throw new UsageException($"{path} says nothing about {key}.");
        }

        return file.Values.Where(pair => keys.Contains(pair.Key.Key)).ToDictionary();
    }

    private static async Task<int> ApplyAsync(
        ParseResult result, SettingsLink board, ParameterSet set, BoardIdentity ofFile, IReadOnlyDictionary<A5Parameter, long> wanted, bool isRestore)
    {
        if (ofFile.WhyNotFor(set.Board) is { } why) return Refuse($"{why}; nothing was written.");
        bool asJson = result.GetValue(Json);
        var report = await new SettingsWriter(board, Request(result, isRestore), asJson ? null : Console.Out)
            .RunAsync(set, ChemistryOf(result, set), wanted);
        if (asJson) report.PrintJson(Console.Out);
        if (report.Refused is { } refused) return Refuse(refused + ".");
        return report.IsDone ? ExitCode.Ok : ExitCode.Failed;
    }

    private static int Refuse(string text)
    {
        Console.Error.WriteLine($"daly: {text}");
        return ExitCode.Failed;
    }

    private static SettingsWriteRequest Request(ParseResult result, bool isRestore) => new()
    {
        IsApproved = result.GetValue(Yes),
        ConsentPhrase = result.GetValue(Consent) ? Consent.Name.TrimStart('-') : null,
        IsRestore = isRestore,
        BackupFolder = result.GetValue(BackupFolder)!,
        Now = DateTimeOffset.Now,
    };

    private static Chemistry ChemistryOf(ParseResult result, ParameterSet set)
    {
        string? name = result.GetValue(ChemistryName);
        return Chemistry.All.FirstOrDefault(cells => name is null ? cells.BatteryType == set.Board.BatteryType : cells.Name == name)
            ?? throw new UsageException("the BMS does not say what cells it has: add --chemistry.");
    }
}
