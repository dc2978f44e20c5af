using System.Diagnostics;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>PowerShell 7, the local tool that .config/dotnet-tools.json pins.</summary>
internal static class PowerShell
{
    private const int DeadlineMs = 180_000;

    internal static void Restore()
    {
        var restored = Run(["tool", "restore"]);
        Assert.AreEqual(0, restored.ExitCode, $"PowerShell, the tool that .config/dotnet-tools.json names, cannot be restored: {restored}");
    }

    /// <summary>Runs build.ps1 to its end, which has to come before the deadline.</summary>
    internal static DalyResult RunScript(params string[] arguments) => Run(["tool", "run", "pwsh", "-NoProfile", "-File", "build.ps1", .. arguments]);

    internal static ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo(InstalledProgram.Find("dotnet", "dotnet-sdk-10.0"), arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // a node that stays would keep the pipes open
        return start;
    }

    private static DalyResult Run(string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        bool hasEnded = process.WaitForExit(DeadlineMs);
        if (!hasEnded) process.Kill(entireProcessTree: true);
        var result = new DalyResult(process.ExitCode, output.Result, errors.Result);
        if (!hasEnded) Assert.Fail($"dotnet {string.Join(' ', arguments)} does not end within {DeadlineMs} ms: {result}");
        return result;
    }
}
