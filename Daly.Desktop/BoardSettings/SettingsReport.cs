using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daly.Desktop.BoardSettings;

/// <summary>A plan and what became of it, for people or for programs.</summary>
/// <param name="Chemistry">The cells that it was checked for.</param>
internal sealed record SettingsReport(ChangePlan Plan, Chemistry Chemistry)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the file with the old values, or <c>null</c> if nothing was begun.</summary>
    public string? Backup { get; init; }

    /// <summary>Gets what became of the changes, or <c>null</c> if nothing was begun.</summary>
    public IReadOnlyList<ChangeResult>? Results { get; init; }

    /// <summary>Gets why nothing was begun, or <c>null</c>.</summary>
    public string? Refused { get; init; }

    /// <summary>Gets whether everything is as wanted.</summary>
    public bool IsDone => Refused is null && (Results is null
        ? Plan.Changes.Count == 0 && Plan.Faults.Count == 0
        : Results.All(result => result is { Status: ChangeStatus.Written, Text: null }));

    /// <summary>Writes the plan for people.</summary>
    public void PrintPlan(TextWriter output)
    {
        output.WriteLine(Plan.Changes.Count == 0
            ? "Nothing to change."
            : $"{Plan.Changes.Count} to change, one at a time, each read back (checked for {Chemistry.Name}):");
        foreach (var change in Plan.Changes) output.WriteLine($"  {change}");
        foreach (string warning in Plan.Warnings) output.WriteLine($"  warning: {warning}.");
        foreach (string fault in Plan.Faults) output.WriteLine($"  refused: {fault}.");
    }

    /// <summary>Writes the results for people.</summary>
    public void PrintResults(TextWriter output)
    {
        foreach (var result in Results ?? []) output.WriteLine($"  {result}");
        if (Results is null) return;
        output.WriteLine(IsDone ? "Done." : $"Stopped. The old values are in {Backup}.");
    }

    /// <summary>Writes everything as one JSON object.</summary>
    public void PrintJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            done = IsDone,
            refused = Refused,
            chemistry = Chemistry.Name,
            changes = Plan.Changes.Select((change, i) => Json(change, Results?[i])),
            faults = Plan.Faults,
            warnings = Plan.Warnings,
            backup = Backup,
        },
        Options));

    private static object Json(PlannedChange change, ChangeResult? result) => new
    {
        key = change.Parameter.Key,
        unit = ParameterInput.UnitOf(change.Parameter),
        old = ParameterInput.Number(change.Parameter, change.OldValue),
        @new = ParameterInput.Number(change.Parameter, change.NewValue),
        status = result?.Word,
        text = result?.Text,
    };
}
