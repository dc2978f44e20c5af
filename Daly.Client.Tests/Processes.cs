using System.Diagnostics;
using System.IO;

namespace Daly.Client.Tests;

/// <summary>Programs that a test starts and waits for.</summary>
internal static class Processes
{
    public static (int Code, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public static void Dotnet(string folder, params string[] arguments)
    {
        var (code, output) = Run(folder, "dotnet", arguments);
        Assert.AreEqual(0, code, output);
    }

    /// <summary>Gives the folder of the sources.</summary>
    public static string Sources()
    {
        var folder = new DirectoryInfo(System.AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "nuget.config"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
