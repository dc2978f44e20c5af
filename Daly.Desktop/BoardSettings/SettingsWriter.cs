using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>From a file to a board: plan, backup, writing, report.</summary>
/// <param name="output">Where plan and results go as text, or <c>null</c> for none.</param>
internal sealed class SettingsWriter(SettingsLink link, SettingsWriteRequest request, TextWriter? output)
{
    /// <summary>What unverified means, for everybody who is about to do it.</summary>
    public const string Risk =
        "NO public record shows a real board taking these writes (A5 0x10-0x20, whose ids are inferred from a pattern; of D2 and " +
        "0x81 only few registers are on record). A board may " +
        "ignore them, store something else or misbehave, and wrong protection limits can destroy cells and start a fire. Do it only " +
        "next to the battery, with charger and load off, and compare with the vendor's app afterwards.";

    /// <summary>Plans, and if everything is there that it takes, writes.</summary>
    public async Task<SettingsReport> RunAsync(ParameterSet current, Chemistry chemistry, IReadOnlyDictionary<A5Parameter, long> wanted)
    {
        var report = new SettingsReport(ChangePlan.Create(current, wanted, chemistry, request.IsRestore), chemistry);
        if (output is not null) report.PrintPlan(output);
        if (report.Plan.Changes.Count == 0 && report.Plan.Faults.Count == 0) return report;
        if (WhyRefused(report.Plan, out var consent) is { } refused) return report with { Refused = refused };

        string old = SettingsDocument.Write(current, link.BoardNumber, request.Now);
        string backup = BackupFile.Write(request.BackupFolder, old, link.BoardNumber, request.Now);
        output?.WriteLine($"The old values are in {backup}.");
        var results = await new ChangeRunner(link, consent!, request.Patience).RunAsync(current, report.Plan.Changes);
        report = report with { Backup = backup, Results = results };
        if (output is not null) report.PrintResults(output);
        return report;
    }

    private string? WhyRefused(ChangePlan plan, out UnverifiedWriteConsent? consent)
    {
        consent = UnverifiedWriteConsent.From(request.ConsentPhrase);
        if (plan.Faults.Count > 0) return "the plan has faults; nothing was written";
        if (consent is null) return $"nothing was written: {Risk} If you accept that, add --{UnverifiedWriteConsent.Phrase}";
        return request.IsApproved ? null : "nothing was written: look at the plan, then add --yes";
    }
}
