using System.CommandLine;
using System.Text.Json;
using Daly.Client;
using Daly.Desktop.Run;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary><c>daly get</c>: reads once.</summary>
internal static class GetCommand
{
    private const int DataSeconds = 12;
    private const int IdentitySeconds = 120;
    private const string All = "all";
    private const string Info = "info";
    private const string Pack = "pack";

    private static readonly string[] Topics = [Pack, "cells", "temperatures", "alarms", "link", Info, "diagnostics"];

    private static readonly Argument<string> What = new("WHAT")
    {
        Description = string.Join(", ", Topics) + $" or {All}.",
        DefaultValueFactory = _ => All,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The payload as it would be published; of all, one object with each by its name.", Recursive = true };

    public static Command Create()
    {
        var command = new Command("get", "Reads the BMS once. " + ConnectionFlags.IsolationWarning) { What, Json, ParameterCommand.Read() };
        ConnectionFlags.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        string what = result.GetValue(What)!;
        string[] wanted = what == All ? Topics : [what];
        if (wanted.Except(Topics).Any()) throw new UsageException($"'{what}' is not one of {string.Join(", ", Topics)}, all.");

        var settings = ConnectionFlags.ReadSettings(result);
        return BoardConnection.RunAsync(result, settings, (bms, progress) => ReadAsync(bms, settings, wanted, result.GetValue(Json), progress, stop), stop);
    }

    private static async Task<int> ReadAsync(DalyBms bms, BridgeSettings settings, string[] wanted, bool asJson, ReadProgress? progress, CancellationToken stop)
    {
        BoardTopics? topics = null;
        bool hasInfo = wanted.Contains(Info);
        bool hasPack = wanted.Contains(Pack);
        await bms.UntilAsync(
            (board, nowMs) => (topics ??= new(board, settings)).Observe(nowMs)
                && (!hasInfo || board.IsIdentityAsked) && (!hasPack || topics.IsDirectionKnown),
            TimeSpan.FromSeconds(hasInfo ? IdentitySeconds : DataSeconds),
            stop);
        stop.ThrowIfCancellationRequested();
        progress?.Dispose();

        // From here on nothing changes any more.
        await bms.DisposeAsync();
        if (!topics!.HasPack) throw new DalyNoAnswerException(topics.Symptom, bms.BoardNumber);
        if (asJson) Console.WriteLine(Document(wanted, topics));
        else foreach (string topic in wanted) Print(topic, topics.Payload(topic));
        if (hasPack && !topics.IsDirectionKnown)
            Console.Error.WriteLine("daly: there is no current_a: the BMS did not show in which direction it flows. If it never does, set bms.current_sign.");
        return ExitCode.Ok;
    }

    private static string Document(string[] wanted, BoardTopics topics) => wanted.Length == 1
        ? topics.Payload(wanted[0])
        : $"{{{string.Join(',', wanted.Select(topic => $"\"{topic}\":{topics.Payload(topic)}"))}}}";

    private static void Print(string topic, string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        foreach (var property in parsed.RootElement.EnumerateObject().Where(property => property.Name is not ("time" or "age_ms")))
        {
            Console.WriteLine($"{topic + "." + property.Name,-34}{Text(property.Value)}");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "-" : value.ToString();
}
