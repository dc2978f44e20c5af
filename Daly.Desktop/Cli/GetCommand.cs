using System.CommandLine;
using System.Text.Json;
using Daly.Desktop.Run;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Cli;

/// <summary><c>daly get</c>: reads once.</summary>
internal static class GetCommand
{
    private const int AnswerSeconds = 6;
    private const int DataSeconds = 12;
    private const int IdentitySeconds = 120;
    private const string Info = "info";
    private const string Pack = "pack";

    private static readonly string[] Topics = [Pack, "cells", "temperatures", "alarms", "link", Info, "diagnostics"];

    private static readonly BmsGroup[] Live = [BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Status, BmsGroup.Balance, BmsGroup.Alarms];

    private static readonly Argument<string> What = new("WHAT")
    {
        Description = string.Join(", ", Topics) + " or all.",
        DefaultValueFactory = _ => "all",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The payload as it would be published.", Recursive = true };

    public static Command Create()
    {
        var command = new Command("get", "Reads the BMS once. " + ConnectionFlags.IsolationWarning) { What, Json, ParameterCommand.Read() };
        ConnectionFlags.AddTo(command);
        command.SetAction((result, stop) => Task.Run(() => Run(result, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop)
    {
        string what = result.GetValue(What)!;
        string[] wanted = what == "all" ? Topics.Where(topic => topic != Info).ToArray() : [what];
        if (wanted.Except(Topics).Any()) throw new UsageException($"'{what}' is not one of {string.Join(", ", Topics)}, all.");

        var settings = ConnectionFlags.ReadSettings(result);
        settings.Publish.PackMs = settings.Publish.CellsMs = settings.Publish.DiagnosticsMs = 250;
        using var bms = new OneShot(settings, ConnectionFlags.OpenLine(result));
        if (!bms.RunUntilOnline(TimeSpan.FromSeconds(AnswerSeconds), stop) || !WaitForData(bms, wanted, stop))
        {
            if (stop.IsCancellationRequested) return ExitCode.Interrupted;
            Console.Error.WriteLine($"daly: {bms.WhyNoAnswer()}");
            return ExitCode.Failed;
        }

        Print(bms.Telemetry, wanted, result.GetValue(Json));
        if (wanted.Contains(Pack) && !bms.IsDirectionKnown)
            Console.Error.WriteLine("daly: there is no current_a: the BMS did not show in which direction it flows. If it never does, set bms.current_sign.");
        return ExitCode.Ok;
    }

    /// <summary>Waits until every group has come or was asked for, and then until all topics were written after that.</summary>
    private static bool WaitForData(OneShot bms, string[] wanted, CancellationToken stop)
    {
        var data = bms.Bridge.State.Packs[0].Data;
        bool hasInfo = wanted.Contains(Info);
        bool hasPack = wanted.Contains(Pack);
        var patience = TimeSpan.FromSeconds(hasInfo ? IdentitySeconds : DataSeconds);
        bms.RunUntil(() => hasInfo ? bms.IsAllAsked : IsLiveThere(data) && (!hasPack || bms.IsDirectionKnown), patience, stop);
        if (!IsThere(data, BmsGroup.Pack)) return false;

        bms.RunUntil(() => false, TimeSpan.FromSeconds(1), stop);
        return true;
    }

    /// <summary>Extremes follow from the single values; they are read only where those are not.</summary>
    private static bool IsLiveThere(BmsData data) =>
        Live.All(group => IsThere(data, group))
        && (IsThere(data, BmsGroup.CellVoltages) || IsThere(data, BmsGroup.CellExtremes))
        && (IsThere(data, BmsGroup.Temperatures) || IsThere(data, BmsGroup.TemperatureExtremes));

    private static bool IsThere(BmsData data, BmsGroup group) => data.UpdatedMs(group) != Absent.Long;

    private static void Print(ITelemetry telemetry, string[] wanted, bool asJson)
    {
        var latest = telemetry.Latest();
        foreach (string topic in wanted)
        {
            string payload = latest.TryGetValue($"1/{topic}", out string? found) ? found : "{}";
            if (asJson)
            {
                Console.WriteLine(payload);
                continue;
            }

            using var parsed = JsonDocument.Parse(payload);
            foreach (var property in parsed.RootElement.EnumerateObject().Where(property => property.Name is not ("time" or "age_ms")))
            {
                Console.WriteLine($"{topic + "." + property.Name,-34}{Text(property.Value)}");
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "-" : value.ToString();
}
